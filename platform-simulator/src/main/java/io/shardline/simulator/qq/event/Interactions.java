package io.shardline.simulator.qq.event;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.event.EventDraft.Carries;
import io.shardline.simulator.qq.id.PlatformIds;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Guild;
import io.shardline.simulator.qq.world.Happening;
import io.shardline.simulator.qq.world.Happening.InteractionState;
import io.shardline.simulator.qq.world.Onlookers;
import io.shardline.simulator.qq.world.Person;

/** Pressed buttons: they spin until the bot answers or the time is up. The latest ten thousand are remembered. */
@Component
public final class Interactions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CAPACITY = 10_000;
    private static final int MESSAGE_BUTTON = 11;

    private final Emitter emitter;
    private final PlatformIds ids;
    private final SwitchBoard switches;
    private final Onlookers onlookers;
    private final Timestamps timestamps;
    private final Clock clock;
    private final Scheduler timer;
    private final Timer latency;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Pressed> byId = new LinkedHashMap<>();

    /**
     * A press.
     *
     * @param conversation where
     * @param by who
     * @param buttonId id of the button
     * @param buttonData its data
     * @param messageId the message that carries it
     */
    public record Press(Conversation conversation, Person by, String buttonId, String buttonData, String messageId) {}

    /** What came of a press: the interaction's id and the event. */
    public record Started(String id, Emitted event) {}

    /** What came of an answer. */
    public enum Answer {
        ACCEPTED, UNKNOWN, OTHER_BOT, ALREADY_ANSWERED, TOO_LATE
    }

    private static final class Pressed {

        private final Conversation conversation;
        private final long atMillis;
        private InteractionState state = InteractionState.SPINNING;

        Pressed(Conversation conversation, long atMillis) {
            this.conversation = conversation;
            this.atMillis = atMillis;
        }
    }

    Interactions(Emitter emitter, PlatformIds ids, SwitchBoard switches, Onlookers onlookers, Timestamps timestamps,
            TimeSource time, MeterRegistry meters) {
        this.emitter = emitter;
        this.ids = ids;
        this.switches = switches;
        this.onlookers = onlookers;
        this.timestamps = timestamps;
        this.clock = time.clock();
        this.timer = time.timer();
        this.latency = Timer.builder("simulator.interaction.answer")
                .description("Time from a pressed button to the bot's answer").register(meters);
    }

    /** A user presses a button; the bot is told. */
    public Started press(Press press) {
        String id = ids.interaction(numbers.incrementAndGet());
        synchronized (byId) {
            byId.put(id, new Pressed(press.conversation(), clock.millis()));
            if (byId.size() > CAPACITY) {
                byId.remove(byId.keySet().iterator().next());
            }
        }
        byte[] data = JSON.writeValueAsBytes(content(id, press));
        Emitted event = emitter.emit(EventDraft.regular(EventTypes.INTERACTION, Routes.of(press.conversation()),
                press.conversation(), new Carries.Nothing(), _ -> data));
        Duration deadline = switches.api().interactionDeadline();
        timer.schedule(() -> expire(id), deadline.toMillis(), TimeUnit.MILLISECONDS);
        return new Started(id, event);
    }

    /** The bot answers. */
    public Answer answer(String appId, String id, int code) {
        Pressed pressed;
        long after;
        synchronized (byId) {
            pressed = byId.get(id);
            if (pressed == null) {
                return Answer.UNKNOWN;
            }
            if (!pressed.conversation.bot().equals(appId)) {
                return Answer.OTHER_BOT;
            }
            if (pressed.state == InteractionState.ANSWERED) {
                return Answer.ALREADY_ANSWERED;
            }
            after = clock.millis() - pressed.atMillis;
            if (pressed.state == InteractionState.TIMED_OUT
                    || after > switches.api().interactionDeadline().toMillis()) {
                return Answer.TOO_LATE;
            }
            pressed.state = InteractionState.ANSWERED;
        }
        latency.record(Duration.ofMillis(after));
        tell(pressed.conversation, id, InteractionState.ANSWERED, code, after);
        return Answer.ACCEPTED;
    }

    private void expire(String id) {
        Pressed pressed;
        synchronized (byId) {
            pressed = byId.get(id);
            if (pressed == null || pressed.state != InteractionState.SPINNING) {
                return;
            }
            pressed.state = InteractionState.TIMED_OUT;
        }
        tell(pressed.conversation, id, InteractionState.TIMED_OUT, null, clock.millis() - pressed.atMillis);
    }

    private void tell(Conversation conversation, String id, InteractionState state, @Nullable Integer code,
            long after) {
        onlookers.tell(conversation, () -> new Happening.Interacted(conversation, id, state, code, after));
    }

    private ObjectNode content(String id, Press press) {
        Conversation conversation = press.conversation();
        boolean ofGuild = conversation.scene().ofGuild();
        ObjectNode data = JSON.createObjectNode().put("id", id).put("application_id", conversation.bot())
                .put("type", MESSAGE_BUTTON).put("version", 1)
                .put("scene", ofGuild ? "guild" : conversation.scene().wireName())
                .put("chat_type", chatType(conversation.scene())).put("timestamp", timestamps.now());
        ObjectNode resolved = JSON.createObjectNode().put("button_id", press.buttonId())
                .put("button_data", press.buttonData());
        switch (conversation.scene()) {
            case GROUP -> data.put("group_openid", conversation.id()).put("group_member_openid", press.by().openId());
            case C2C -> data.put("user_openid", conversation.id());
            case CHANNEL, DM -> {
                Guild guild = conversation.guild();
                data.put("guild_id", conversation.scene() == Scene.DM || guild == null ? conversation.id() : guild.id())
                        .put("channel_id", conversation.channelId());
                resolved.put("user_id", press.by().guildId()).put("message_id", press.messageId());
            }
        }
        data.putObject("data").put("type", MESSAGE_BUTTON).set("resolved", resolved);
        return data;
    }

    private static int chatType(Scene scene) {
        return switch (scene) {
            case CHANNEL, DM -> 0;
            case GROUP -> 1;
            case C2C -> 2;
        };
    }
}
