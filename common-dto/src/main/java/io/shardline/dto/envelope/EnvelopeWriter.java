package io.shardline.dto.envelope;

import static io.shardline.dto.envelope.EnvelopeHeaders.header;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Writes envelopes as records, one after another. It remembers the header of each value that is likely to come again with the
 * next envelope, which saves most of the work. Not thread-safe.
 */
public final class EnvelopeWriter {

    private static final int HEADERS = 13;

    private final String topic;
    private final InstantText times = new InstantText();
    private final Memo<EventType> type = new Memo<>(EnvelopeHeaders.TYPE, EventType::value);
    private final Memo<BotId> source = new Memo<>(EnvelopeHeaders.SOURCE, bot -> "/" + bot);
    private final Memo<BotId> bot = new Memo<>(EnvelopeHeaders.BOT, BotId::account);
    private final Memo<Instant> time = new Memo<>(EnvelopeHeaders.TIME, times::of);
    private final Memo<ShardId> shard = new Memo<>(EnvelopeHeaders.SHARD, ShardId::toString);
    private final Memo<String> session = new Memo<>(EnvelopeHeaders.SESSION, Function.identity());
    private final Memo<Long> generation = new Memo<>(EnvelopeHeaders.GENERATION, value -> Long.toString(value));

    /** Writes for that topic. */
    public EnvelopeWriter(String topic) {
        this.topic = topic;
    }

    /** The record to send. */
    public ProducerRecord<byte[], byte[]> write(Envelope envelope) {
        List<Header> headers = new ArrayList<>(HEADERS);
        headers.add(EnvelopeHeaders.SPEC_VERSION_1);
        headers.add(EnvelopeHeaders.JSON);
        headers.add(header(EnvelopeHeaders.ID, envelope.id().value()));
        headers.add(type.header(envelope.type()));
        headers.add(source.header(envelope.bot()));
        headers.add(time.header(envelope.time()));
        headers.add(bot.header(envelope.bot()));
        headers.add(header(EnvelopeHeaders.RECEIVED_TIME, times.of(envelope.receivedTime())));
        ShardPosition position = envelope.position();
        if (position != null) {
            headers.add(shard.header(position.shard()));
            headers.add(session.header(position.session()));
            headers.add(header(EnvelopeHeaders.SEQUENCE, Long.toString(position.sequence())));
            headers.add(generation.header(position.generation()));
        }
        if (envelope.traceparent() != null) {
            headers.add(header(EnvelopeHeaders.TRACE_PARENT, envelope.traceparent()));
        }
        byte[] key = envelope.conversation().toString().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, null, null, key, envelope.payload().bytes(), headers);
    }

    /** The header of the value that came last. */
    private static final class Memo<T> {

        private final String name;
        private final Function<T, String> text;
        private @Nullable T last;
        private @Nullable Header header;

        private Memo(String name, Function<T, String> text) {
            this.name = name;
            this.text = text;
        }

        private Header header(T value) {
            Header known = header;
            if (known == null || !value.equals(last)) {
                known = EnvelopeHeaders.header(name, text.apply(value));
                last = value;
                header = known;
            }
            return known;
        }
    }
}
