package io.shardline.simulator.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import io.shardline.simulator.fault.FaultReader;
import io.shardline.simulator.fault.FaultScope;
import io.shardline.simulator.fault.SequenceMode;
import io.shardline.simulator.fault.ShardPattern;
import io.shardline.simulator.fault.SocketFault;
import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.event.Attachment;
import io.shardline.simulator.qq.event.Emitted;
import io.shardline.simulator.qq.event.EventDraft.OuterId;
import io.shardline.simulator.qq.event.Notices;
import io.shardline.simulator.qq.event.PlatformEvent.Oddity;
import io.shardline.simulator.qq.event.RawEvent;
import io.shardline.simulator.qq.event.RawEvents;
import io.shardline.simulator.qq.event.Speech;
import io.shardline.simulator.qq.event.UserMessage;
import io.shardline.simulator.qq.gateway.Gateway;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Person;

/** Emits single events. */
@RestController
final class EventControl {

    private static final int MAX_ATTACHMENTS = 10;
    private static final int MAX_COPIES = 100;
    private static final int MAX_SKIP = 1_000_000;
    private static final String SOMEBODY = "alice";

    private final Addresses addresses;
    private final Speech speech;
    private final Notices notices;
    private final RawEvents rawEvents;
    private final Gateway gateway;

    /**
     * What was emitted.
     *
     * @param events the events, null if it was a frame
     * @param frames how many connections got the frame, null if it was an event
     */
    record Outcome(@Nullable List<Emitted> events, @Nullable Integer frames) {}

    EventControl(Addresses addresses, Speech speech, Notices notices, RawEvents rawEvents, Gateway gateway) {
        this.addresses = addresses;
        this.speech = speech;
        this.notices = notices;
        this.rawEvents = rawEvents;
        this.gateway = gateway;
    }

    @PostMapping("/control/events")
    Outcome emit(@RequestBody byte[] body) {
        JsonFields fields = JsonFields.parse(body);
        Bot bot = addresses.bot(fields);
        if (fields.has("frame")) {
            return new Outcome(null, frame(bot, fields));
        }
        if (!fields.has("type")) {
            return new Outcome(speak(bot, fields), null);
        }
        return new Outcome(fields.has("d") ? raw(bot, fields) : notice(bot, fields), null);
    }

    /** Sends bytes that are no event to the bot's connections. */
    private int frame(Bot bot, JsonFields fields) {
        JsonFields frame = fields.object("frame").orElseThrow();
        SocketFault fault = FaultReader.frame(frame);
        frame.end();
        ShardPattern shard = fields.findText("shard").map(ShardPattern::parse).orElse(null);
        fields.end();
        return gateway.strike(new FaultScope(bot.appId(), shard, null, null), fault);
    }

    private List<Emitted> speak(Bot bot, JsonFields fields) {
        Scene scene = fields.findChoice("scene", List.of(Scene.values()))
                .orElseThrow(
                        () -> new InvalidFieldException("scene: missing (expected: channel, dm, group, c2c; or type)"));
        String user = fields.text("user", SOMEBODY);
        Conversation conversation = addresses.conversation(bot, scene, fields, user);
        Person author = addresses.worlds().of(bot.appId()).person(user);
        String text = fields.text("text", "");
        boolean mention = fields.flag("mention", true);
        boolean fullMode = fields.flag("fullMode", conversation.fullMode());
        List<Attachment> attachments = fields.objects("attachments", MAX_ATTACHMENTS).stream().map(Attachment::read)
                .toList();
        UserMessage.Quote quote = fields.findText("quote")
                .map(index -> new UserMessage.Quote(index, "", "", "", false)).orElse(null);
        fields.end();
        conversation.setFullMode(fullMode);
        conversation.list();
        return speech.speak(new UserMessage(conversation, author, text, mention, attachments, quote));
    }

    private List<Emitted> notice(Bot bot, JsonFields fields) {
        String type = fields.text("type");
        Scene scene = Notices.sceneOf(type);
        String user = fields.text("user", SOMEBODY);
        Conversation conversation = addresses.conversation(bot, scene, fields, user);
        Person by = addresses.worlds().of(bot.appId()).person(user);
        String messageId = fields.text("messageId", "");
        fields.end();
        conversation.list();
        return notices.emit(type, conversation, by, messageId);
    }

    private List<Emitted> raw(Bot bot, JsonFields fields) {
        String type = fields.text("type");
        JsonNode data = fields.any("d").orElseThrow();
        Optional<String> id = fields.findText("id");
        boolean omitId = fields.flag("omitId", false);
        var oddity = new Oddity(fields.choice("sequence", SequenceMode.class, SequenceMode.NEXT),
                fields.integer("by", 1, 1, MAX_SKIP));
        @Nullable
        ShardPattern shard = fields.findText("shard").map(ShardPattern::parse).orElse(null);
        int copies = fields.integer("copies", 1, 1, MAX_COPIES);
        fields.end();
        OuterId outerId = omitId
                ? new OuterId.Omitted()
                : id.<OuterId>map(OuterId.Chosen::new).orElseGet(OuterId.Formed::new);
        var raw = new RawEvent(bot.appId(), type, data, outerId, oddity, shard);
        var emitted = new ArrayList<Emitted>();
        for (int copy = 0; copy < copies; copy++) {
            emitted.add(rawEvents.emit(raw));
        }
        return emitted;
    }
}
