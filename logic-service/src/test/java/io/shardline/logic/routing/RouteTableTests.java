package io.shardline.logic.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Payload;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.InteractionTriggered;
import io.shardline.dto.event.MessageReceived;
import io.shardline.dto.event.Unrecognized;
import io.shardline.dto.event.User;
import io.shardline.dto.message.Segment;
import io.shardline.logic.routing.Route.Trigger;

class RouteTableTests {

    private static final EventOrigin ORIGIN = new EventOrigin(new EventId("e"), new EventType("qq.X"),
            ConversationKey.parse("qq/1/group/A"), Instant.EPOCH);
    private static final Route PING = route("ping", new Trigger.Command("ping"));
    private static final Route ECHO = route("echo", new Trigger.Mention());
    private static final Route ABOUT = route("help", new Trigger.Button("about"));
    private static final Route ALL_MESSAGES = route("audit", new Trigger.Type(MessageReceived.class));
    private static final Route ALL_EVENTS = route("audit", new Trigger.Type(BotEvent.class));

    private final RouteTable table = new RouteTable(List.of(PING, ECHO, ABOUT, ALL_MESSAGES));

    @Test
    void aCommandGoesToItsHandlerAndNotToThoseForMentions() {
        assertThat(table.match(message("/ping now", true)))
                .isEqualTo(Map.of("audit", List.of(ALL_MESSAGES), "ping", List.of(PING)));
    }

    @Test
    void aMessageToTheBotThatIsNoCommandGoesToThoseForMentions() {
        assertThat(table.match(message("hello", true)))
                .isEqualTo(Map.of("audit", List.of(ALL_MESSAGES), "echo", List.of(ECHO)));
    }

    @Test
    void anUnknownCommandCountsAsAMention() {
        assertThat(table.match(message("/pong", true))).containsOnlyKeys("audit", "echo");
    }

    @Test
    void aMessageToOthersIsSeenOnlyByThoseWhoWantAll() {
        assertThat(table.match(message("/ping", false))).containsOnlyKeys("audit");
    }

    @Test
    void aButtonGoesToTheHandlersOfItsId() {
        assertThat(table.match(press("about"))).isEqualTo(Map.of("help", List.of(ABOUT)));
        assertThat(table.match(press("other"))).isEmpty();
    }

    @Test
    void whoWantsAllEventsGetsUnrecognizedOnesToo() {
        RouteTable everything = new RouteTable(List.of(ALL_EVENTS));

        assertThat(everything.match(new Unrecognized(ORIGIN, Payload.of("{}")))).containsOnlyKeys("audit");
        assertThat(everything.match(press("x"))).containsOnlyKeys("audit");
    }

    @Test
    void pluginsComeInTheOrderOfTheirIds() {
        assertThat(table.match(message("hello", true)).sequencedKeySet()).containsExactly("audit", "echo");
    }

    @Test
    void theSameCommandTwiceNamesBothPlugins() {
        List<Route> routes = List.of(PING, route("other", new Trigger.Command("ping")));

        assertThatThrownBy(() -> new RouteTable(routes))
                .hasMessage("command /ping: claimed by the plugins ping and other");
    }

    private static Route route(String plugin, Trigger trigger) {
        return new Route(plugin, trigger, (_, _) -> {});
    }

    private static MessageReceived message(String text, boolean addressed) {
        return new MessageReceived(ORIGIN, "m", new User("u", "alice", false, null), addressed,
                List.of(new Segment.Text(text)));
    }

    private static InteractionTriggered press(String button) {
        return new InteractionTriggered(ORIGIN, "i", InteractionTriggered.Kind.BUTTON, null, button, "", null,
                Map.of());
    }
}
