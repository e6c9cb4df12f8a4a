package io.shardline.logic.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.ReplyAnchor;
import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Payload;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.MessageReceived;
import io.shardline.dto.event.Unrecognized;
import io.shardline.dto.event.User;
import io.shardline.dto.message.Segment;
import io.shardline.logic.plugin.PluginRunner.Recorded;
import io.shardline.logic.plugin.PluginRunner.Result;
import io.shardline.logic.routing.Route;
import io.shardline.logic.routing.RouteTable;
import io.shardline.plugin.CommandInfo;
import io.shardline.plugin.Text;

class PluginRunnerTests {

    private static final EventOrigin ORIGIN = new EventOrigin(new EventId("cause"), new EventType("qq.X"),
            ConversationKey.parse("qq/1/group/A"), Instant.EPOCH);
    private static final MessageReceived MESSAGE = new MessageReceived(ORIGIN, "m1",
            new User("u", "alice", false, null), true, List.of(new Segment.Text("/go there")));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PluginRunner runner = new PluginRunner(3, new PluginMetrics(registry));
    private final List<CommandInfo> commands = List.of(new CommandInfo("go", Text.of("Go", "走")));
    private final RouteCollector collector = new RouteCollector("p", () -> commands);

    @Test
    void aReplyIsRecordedWithItsAnchorAndItsId() {
        collector.command("go", Text.of("Go", "走"), context -> context.reply("gone " + context.arguments()));

        assertThat(run(MESSAGE)).containsExactly(new Result("p", List.of(new Recorded(
                ActionId.of(new EventId("cause"), "p", 0), "p",
                new BotAction.SendMessage(ORIGIN.conversation(), List.of(new Segment.Text("gone there")),
                        new ReplyAnchor.ToMessage("m1")))),
                null));
    }

    @Test
    void aReplyToAnythingButAMessageNamesTheEvent() {
        Unrecognized event = new Unrecognized(ORIGIN, Payload.of("{}"));
        collector.on(Unrecognized.class, context -> context.reply("what?"));

        assertThat(run(event)).singleElement().satisfies(result -> assertThat(
                ((BotAction.SendMessage) result.actions().getFirst().action()).anchor())
                .isEqualTo(new ReplyAnchor.ToEvent("cause")));
    }

    @Test
    void aFailedAttemptLeavesNothingBehind() {
        AtomicInteger attempts = new AtomicInteger();
        collector.mention(context -> {
            context.reply("attempt " + attempts.incrementAndGet());
            if (attempts.get() < 3) {
                throw new IllegalStateException("not yet");
            }
        });

        MessageReceived mention = new MessageReceived(ORIGIN, "m1", MESSAGE.author(), true,
                List.of(new Segment.Text("hi")));
        assertThat(run(mention)).singleElement().satisfies(result -> {
            assertThat(result.failure()).isNull();
            assertThat(result.actions()).singleElement().satisfies(recorded -> {
                assertThat(recorded.id()).isEqualTo(ActionId.of(new EventId("cause"), "p", 0));
                assertThat(((BotAction.SendMessage) recorded.action()).content())
                        .containsExactly(new Segment.Text("attempt 3"));
            });
        });
    }

    @Test
    void aPluginThatFailsContributesNothingAndHarmsNoOther() {
        collector.on(MessageReceived.class, _ -> {
            throw new IOException("gone");
        });
        RouteCollector other = new RouteCollector("q", () -> commands);
        other.on(MessageReceived.class, context -> context.reply("here"));
        TreeMap<String, List<Route>> matches = new TreeMap<>();
        matches.put("p", collector.collected("1").routes());
        matches.put("q", other.collected("1").routes());

        List<Result> results = runner.run(MESSAGE, matches);

        assertThat(results.getFirst()).isEqualTo(new Result("p", List.of(), "java.io.IOException"));
        assertThat(results.getLast().actions()).hasSize(1);
        assertThat(registry.get("logic.plugin.failures").tag("plugin", "p").counter().count()).isEqualTo(1);
    }

    @Test
    void anErrorOfThePluginsCodeCountsAsAFailureToo() {
        collector.on(MessageReceived.class, _ -> {
            throw new NoClassDefFoundError("a/library/that/is/missing");
        });

        assertThat(run(MESSAGE)).containsExactly(new Result("p", List.of(), "java.lang.NoClassDefFoundError"));
    }

    @Test
    void anActionForAnotherBotIsRefused() {
        BotAction foreign = new BotAction.AnswerInteraction(BotId.parse("qq/2"), "i", BotAction.Verdict.SUCCEEDED);
        collector.on(MessageReceived.class, context -> context.act(foreign));

        assertThat(run(MESSAGE)).containsExactly(new Result("p", List.of(), "java.lang.IllegalArgumentException"));
    }

    @Test
    void handlersSeeTheCommandsOfAllPlugins() {
        collector.on(MessageReceived.class, context -> context.reply(context.commands().getFirst().name()));

        assertThat(run(MESSAGE).getFirst().actions()).hasSize(1);
    }

    @Test
    void aNameThatIsNoCommandIsRefused() {
        assertThatThrownBy(() -> collector.command("Go!", Text.of("", ""), _ -> {}))
                .hasMessage("command: Go! (expected: up to 32 lower-case letters, digits and hyphens)");
    }

    private List<Result> run(BotEvent event) {
        return runner.run(event, new RouteTable(collector.collected("1").routes()).match(event));
    }
}
