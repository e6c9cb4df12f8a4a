package io.shardline.plugin.ping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.ReplyAnchor;
import io.shardline.dto.message.Segment;
import io.shardline.plugin.CommandInfo;
import io.shardline.plugin.Text;
import io.shardline.plugin.testing.PluginTrial;

class PingPluginTests {

    private final PluginTrial trial = new PluginTrial(new PingPlugin());

    @ParameterizedTest
    @CsvSource({"'', pong", "7, pong 7"})
    void aPingIsAnsweredByAPongWithItsArguments(String arguments, String answer) throws Exception {
        assertThat(trial.command("ping", arguments)).containsExactly(new BotAction.SendMessage(
                PluginTrial.CONVERSATION, List.of(new Segment.Text(answer)), new ReplyAnchor.ToMessage("m1")));
    }

    @Test
    void itTellsWhatItIsForInBothLanguages() {
        assertThat(trial.commands()).containsExactly(
                new CommandInfo("ping", Text.of("Tells whether the bot is there", "看看机器人在不在")));
    }
}
