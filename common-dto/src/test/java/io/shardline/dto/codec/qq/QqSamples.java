package io.shardline.dto.codec.qq;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Payload;
import io.shardline.dto.envelope.Platform;
import io.shardline.dto.envelope.Scene;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.EventOrigin;

/** The frames under {@code src/test/resources/qq}, and what they have in common. */
final class QqSamples {

    static final BotId BOT = new BotId(Platform.QQ, "102000001");
    static final int SHARD = 3;
    static final Instant RECEIVED = Instant.parse("2026-08-01T12:00:00Z");

    static final String GROUP = "B2C3D4E5F60718293A4B5C6D7E8F90E5";
    static final String ALICE_IN_GROUP = "A1B2C3D4E5F60718293A4B5C6D7E8FD4";
    static final String CAROL_ALONE = "C3D4E5F60718293A4B5C6D7E8F90A1F6";
    static final String BOB_IN_GROUP = "FE00A1B2C3D4E5F60718293A4B5C6D7E";
    static final String BOT_IN_GROUP = "E5F60718293A4B5C6D7E8F90A1B2C3B2";
    static final String UNION = "DB85F60718293A4B5C6D7E8F90A1B2C3";

    static final String GUILD = "18700000000001";
    static final String DIRECT_GUILD = "10984820386914396";
    static final String TEXT_CHANNEL = "1013531";
    static final String FORUM_CHANNEL = "1661124";
    static final String VOICE_CHANNEL = "1700001";
    static final String ALICE = "144115218680000001";
    static final String BOB = "144115218680000002";
    static final String BOT_IN_GUILD = "6158788878435714165";
    static final String GUILD_MESSAGE = "08c095b7ba8ed4abd7e00110cbd83f3841489aa2bd9006";

    private static final QqFrameSkimmer SKIMMER = new QqFrameSkimmer();
    private static final QqEventCodec CODEC = new QqEventCodec();

    private QqSamples() {}

    static List<String> events() {
        return list("events");
    }

    static List<String> sessionFrames() {
        return list("session");
    }

    static byte[] event(String name) {
        return read("events/" + name + ".json");
    }

    static byte[] sessionFrame(String name) {
        return read("session/" + name + ".json");
    }

    /** The envelope that a gateway makes of an event frame. */
    static Envelope envelope(byte[] frame) {
        QqFrame.Dispatch dispatch = (QqFrame.Dispatch) SKIMMER.skim(frame);
        Instant time = Objects.requireNonNullElse(dispatch.time(), RECEIVED);
        return new Envelope(dispatch.id(), dispatch.type(), dispatch.conversation(BOT, SHARD), time, RECEIVED, null,
                null,
                Payload.of(frame));
    }

    static BotEvent decode(byte[] frame) {
        return CODEC.decode(envelope(frame));
    }

    static BotEvent decode(String frame) {
        return decode(frame.getBytes(StandardCharsets.UTF_8));
    }

    /** Decodes a frame of any content as an event of this type in some place, even if it cannot be skimmed. */
    static BotEvent decodeAs(String type, byte[] frame) {
        var conversation = new ConversationKey(BOT, Scene.GROUP, GROUP);
        return CODEC.decode(new Envelope(new EventId("1"), EventType.of(Platform.QQ, type), conversation, RECEIVED,
                RECEIVED, null, null, Payload.of(frame)));
    }

    /** The origin of a sample that goes by the frame's id, which is {@code TYPE:variant} in all of them. */
    static EventOrigin origin(String name, Scene scene, String place, Instant time) {
        int dot = name.indexOf('.');
        String type = dot < 0 ? name : name.substring(0, dot);
        return origin(name, type + ':' + (dot < 0 ? "1" : name.substring(dot + 1)), scene, place, time);
    }

    static EventOrigin origin(String name, String id, Scene scene, String place, Instant time) {
        int dot = name.indexOf('.');
        return new EventOrigin(
                new EventId(id),
                EventType.of(Platform.QQ, dot < 0 ? name : name.substring(0, dot)),
                new ConversationKey(BOT, scene, place),
                time);
    }

    /** A time of the day that most samples are from, in UTC. */
    static Instant at(String time) {
        return Instant.parse("2026-08-01T" + time + 'Z');
    }

    private static List<String> list(String folder) {
        try (Stream<Path> files = Files.list(
                Path.of(Objects.requireNonNull(QqSamples.class.getResource("/qq/" + folder)).toURI()))) {
            return files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(String file) {
        try (InputStream in = Objects.requireNonNull(QqSamples.class.getResourceAsStream("/qq/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
