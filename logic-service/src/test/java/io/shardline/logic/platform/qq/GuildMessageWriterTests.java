package io.shardline.logic.platform.qq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.shardline.dto.message.Button;
import io.shardline.dto.message.Media;
import io.shardline.dto.message.Segment;

class GuildMessageWriterTests {

    private static final Segment TEXT = new Segment.Text("hi");
    private static final Segment IMAGE = new Segment.Image("https://host/a.png");
    private static final Segment CARD = new Segment.Card("", "{\"template_id\":23}");
    private static final Segment MARKDOWN = new Segment.Markdown("# hi");
    private static final Segment.Keyboard KEYBOARD = new Segment.Keyboard(List.of(List.of(new Button("b", "Go",
            Button.Style.PRIMARY, new Button.Action.Callback("d")))));
    private static final Segment QUOTE = new Segment.Quote("08aa", List.of());

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void contentIsWrittenSo(List<Segment> content, String body) {
        assertThat(WrittenJson.of(GuildMessageWriter.write(content).body())).isEqualTo(WrittenJson.parse(body));
    }

    static Stream<Arguments> contentIsWrittenSo() {
        return Stream.of(
                row("{'content':'hi'}", TEXT),
                row("{'content':'&lt;@7&gt; &amp;lt;'}", new Segment.Text("<@7> &lt;")),
                row("{'content':'<@7> hi'}", new Segment.Mention("7"), new Segment.Text(" hi")),
                row("{'content':'@everyone'}", new Segment.MentionEveryone()),
                row("{'content':'<#7>'}", new Segment.ChannelLink("7")),
                row("{'content':'<emoji:14>'}", new Segment.Face("14", "smile")),
                row("{'image':'https://host/a.png'}", IMAGE),
                row("{'content':'hi','image':'https://host/a.png'}", IMAGE, TEXT),
                row("{'markdown':{'content':'# hi'}}", MARKDOWN),
                row("{'markdown':{'content':'hi\\n# hi'}}", MARKDOWN, TEXT),
                row("{'markdown':{'content':'hi'},'keyboard':" + WrittenJson.of(QqKeyboard.write(KEYBOARD)) + "}",
                        TEXT, KEYBOARD),
                row("{'ark':{'template_id':23}}", CARD),
                row("{'content':'hi','ark':{'template_id':23}}", CARD, TEXT),
                row("{'content':'hi','message_reference':{'message_id':'08aa'}}", QUOTE, TEXT));
    }

    @Test
    void nothingIsUploaded() {
        assertThat(GuildMessageWriter.write(List.of(IMAGE)).upload()).isNull();
    }

    @Test
    void textInMarkdownIsDegraded() {
        assertThat(GuildMessageWriter.write(List.of(TEXT, MARKDOWN)).degraded())
                .containsExactly("Text beside Markdown or Keyboard: part of the Markdown");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatOneMessageCannotCarryIsRefused(List<Segment> content, String reason) {
        assertThatExceptionOfType(UnsendableException.class).isThrownBy(() -> GuildMessageWriter.write(content))
                .withMessage(reason);
    }

    static Stream<Arguments> whatOneMessageCannotCarryIsRefused() {
        String kinds = "markdown or keyboard beside a picture or card (expected: one of them)";
        Media media = Media.at("https://host/f");
        return Stream.of(
                row("no content", new Segment.Text("")),
                row("no content", QUOTE),
                row("Video: a guild takes none", new Segment.Video(media)),
                row("Voice: a guild takes none", new Segment.Voice(media, null)),
                row("File: a guild takes none", new Segment.File(media)),
                row("two pictures in one message (expected: at most one)", IMAGE, IMAGE),
                row("two keyboards in one message (expected: at most one)", TEXT, KEYBOARD, KEYBOARD),
                row("two cards in one message (expected: at most one)", CARD, CARD),
                row("two quotes in one message (expected: at most one)", QUOTE, QUOTE, TEXT),
                row("keyboard without words (expected: text or Markdown beside it)", KEYBOARD),
                row("Mention: id 9F3A (expected: digits)", new Segment.Mention("9F3A")),
                row("ChannelLink: id  (expected: digits)", new Segment.ChannelLink("")),
                row("Face: id 1> (expected: digits)", new Segment.Face("1>", "smile")),
                row("card: not a JSON object", new Segment.Card("", "null")),
                row(kinds, MARKDOWN, IMAGE),
                row(kinds, TEXT, KEYBOARD, CARD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aUsersWordsMentionNobody(List<Segment> content) {
        assertThat(WrittenJson.of(GuildMessageWriter.write(content).body()).path("content").asString(""))
                .doesNotContain("@everyone").doesNotContain("<");
    }

    static Stream<Arguments> aUsersWordsMentionNobody() {
        return Stream.of(
                row("", new Segment.Text("@everyone")),
                row("", new Segment.Text("<@7> @everyone@everyone")),
                row("", new Segment.Text("@every"), new Segment.Text("one")));
    }

    private static Arguments row(String expected, Segment... content) {
        return Arguments.of(List.of(content), expected.startsWith("{") ? expected.replace('\'', '"') : expected);
    }
}
