package io.shardline.plugin.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.ReplyAnchor;
import io.shardline.dto.message.Button;
import io.shardline.dto.message.Segment;
import io.shardline.plugin.CommandInfo;
import io.shardline.plugin.Text;
import io.shardline.plugin.testing.PluginTrial;

class HelpPluginTests {

    @Test
    void everyCommandIsListedInBothLanguages() throws Exception {
        assertThat(help(2).getFirst()).isEqualTo(new Segment.Markdown("""
            ## 命令 · Commands
            - **/c10** 第 10 · number 10
            - **/c11** 第 11 · number 11
            - **/help** 列出所有命令 · Lists the commands
            """));
    }

    @Test
    void everyCommandHasAButtonThatWritesIt() throws Exception {
        assertThat(rows(help(1)).getFirst()).containsExactly(
                new Button("help-c10", "/c10", Button.Style.PRIMARY, new Button.Action.Command("/c10", true)),
                new Button("help-help", "/help", Button.Style.PRIMARY, new Button.Action.Command("/help", true)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 11, 12, 80})
    void theKeyboardFitsThePlatformAndEndsWithTheButtonAboutUs(int others) throws Exception {
        List<List<Button>> rows = rows(help(others));

        assertThat(rows).hasSizeBetween(2, 5)
                .allSatisfy(row -> assertThat(row).hasSizeBetween(1, 3));
        assertThat(rows.getLast()).extracting(Button::id).containsExactly("help-about");
        assertThat(rows.stream().flatMap(List::stream).map(Button::id)).doesNotHaveDuplicates()
                .hasSize(Math.min(others + 1, 12) + 1);
    }

    @Test
    void theButtonAboutUsIsAnswered() throws Exception {
        assertThat(new PluginTrial(new HelpPlugin()).press("help-about", "about")).singleElement()
                .isInstanceOfSatisfying(BotAction.SendMessage.class, answer -> {
                    assertThat(answer.anchor()).isEqualTo(new ReplyAnchor.ToEvent("cause"));
                    assertThat(answer.content()).singleElement().isInstanceOf(Segment.Text.class);
                });
    }

    private static List<Segment> help(int others) throws Exception {
        CommandInfo[] commands = IntStream.range(10, 10 + others)
                .mapToObj(n -> new CommandInfo("c" + n, Text.of("number " + n, "第 " + n))).toArray(CommandInfo[]::new);
        BotAction.SendMessage answer = (BotAction.SendMessage) new PluginTrial(new HelpPlugin(), commands)
                .command("help", "").getFirst();
        assertThat(answer.anchor()).isEqualTo(new ReplyAnchor.ToMessage("m1"));
        return answer.content();
    }

    private static List<List<Button>> rows(List<Segment> content) {
        return ((Segment.Keyboard) content.getLast()).rows();
    }
}
