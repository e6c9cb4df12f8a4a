package io.shardline.plugin.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.ReplyAnchor;
import io.shardline.dto.message.Media;
import io.shardline.dto.message.Segment;
import io.shardline.plugin.testing.PluginTrial;

class EchoPluginTests {

    private static final Segment PICTURE = new Segment.Image("https://host/a.png");

    private final PluginTrial trial = new PluginTrial(new EchoPlugin());

    @Test
    void textFacesAndThePictureAreSaidBackInTheirOrder() throws Exception {
        List<Segment> content = List.of(new Segment.Text("look "), new Segment.Face("14", "smile"), PICTURE);

        assertThat(trial.mention(content)).containsExactly(reply(content));
    }

    @Test
    void nobodyIsMentionedOrQuoted() throws Exception {
        assertThat(trial.mention(List.of(new Segment.Mention("u", "alice", false), new Segment.MentionEveryone(),
                new Segment.Quote("r", List.of(new Segment.Text("before"))), new Segment.Text("hi"),
                new Segment.Voice(Media.at("https://host/a.silk"), "words"))))
                .containsExactly(reply(List.of(new Segment.Text("hi"))));
    }

    @Test
    void ofSeveralPicturesTheFirstIsSaidBack() throws Exception {
        assertThat(trial.mention(List.of(PICTURE, new Segment.Image("https://host/b.png"))))
                .containsExactly(reply(List.of(PICTURE)));
    }

    @Test
    void theSpaceThatAMentionLeavesIsDropped() throws Exception {
        assertThat(trial.mention(List.of(new Segment.Mention("u"), new Segment.Text(" hi"))))
                .containsExactly(reply(List.of(new Segment.Text("hi"))));
    }

    @Test
    void aMessageOfNothingButSpaceIsNotAnswered() throws Exception {
        assertThat(trial.mention(List.of(new Segment.Text(" "), new Segment.Mention("u")))).isEmpty();
    }

    @Test
    void whatCannotBeSaidBackIsNotAnswered() throws Exception {
        assertThat(trial.mention(List.of(new Segment.Video(Media.at("https://host/a.mp4"))))).isEmpty();
    }

    private static BotAction reply(List<Segment> content) {
        return new BotAction.SendMessage(PluginTrial.CONVERSATION, content, new ReplyAnchor.ToMessage("m1"));
    }
}
