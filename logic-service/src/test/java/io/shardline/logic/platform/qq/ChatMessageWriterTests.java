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
import io.shardline.logic.platform.qq.QqMessage.Upload;

class ChatMessageWriterTests {

    private static final Segment TEXT = new Segment.Text("hi");
    private static final Segment IMAGE = new Segment.Image("https://host/a.png");
    private static final Segment CARD = new Segment.Card("", "{\"template_id\":23}");
    private static final Segment MARKDOWN = new Segment.Markdown("# hi");
    private static final Segment KEYBOARD = new Segment.Keyboard(List.of(List.of(new Button("b", "Go",
            Button.Style.PRIMARY, new Button.Action.Callback("d")))));
    private static final Segment QUOTE = new Segment.Quote("REFIDX_A==", List.of());

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void contentIsWrittenSo(List<Segment> content, String body) {
        assertThat(WrittenJson.of(ChatMessageWriter.write(content).body())).isEqualTo(WrittenJson.parse(body));
    }

    static Stream<Arguments> contentIsWrittenSo() {
        return Stream.of(
                row("{'msg_type':0,'content':'hi'}", TEXT),
                row("{'msg_type':0,'content':'a < b & c'}", new Segment.Text("a < b & c")),
                row("{'msg_type':0,'content':'<qqbot-at-user id=\\\"U\\\" /> hi'}", new Segment.Mention("U"),
                        new Segment.Text(" hi")),
                row("{'msg_type':0,'content':'<qqbot-at-everyone />'}", new Segment.MentionEveryone()),
                row("{'msg_type':0,'content':'#7'}", new Segment.ChannelLink("7")),
                row("{'msg_type':0,'content':'[smile][277]'}", new Segment.Face("14", "smile"),
                        new Segment.Face("277", "")),
                row("{'msg_type':7,'content':' '}", IMAGE),
                row("{'msg_type':7,'content':'hi'}", IMAGE, TEXT),
                row("{'msg_type':2,'markdown':{'content':'# hi'}}", MARKDOWN),
                row("{'msg_type':2,'markdown':{'content':'hi\\n# hi'}}", MARKDOWN, TEXT),
                row("{'msg_type':2,'markdown':{'content':'hi'},'keyboard':" + keyboard() + "}", TEXT, KEYBOARD),
                row("{'msg_type':3,'ark':{'template_id':23}}", CARD),
                row("{'msg_type':0,'content':'hi','message_reference':{'message_id':'REFIDX_A=='}}", QUOTE, TEXT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void filesAreUploadedFirst(Segment file, Upload upload) {
        assertThat(ChatMessageWriter.write(List.of(file)).upload()).isEqualTo(upload);
    }

    static Stream<Arguments> filesAreUploadedFirst() {
        Media media = new Media("https://host/f", "a.mp4", null, 0, 0, 0);
        return Stream.of(
                Arguments.of(IMAGE, new Upload(1, "https://host/a.png", null)),
                Arguments.of(new Segment.Video(media), new Upload(2, "https://host/f", "a.mp4")),
                Arguments.of(new Segment.Voice(media, null), new Upload(3, "https://host/f", "a.mp4")),
                Arguments.of(new Segment.File(media), new Upload(4, "https://host/f", "a.mp4")));
    }

    @Test
    void whatIsDegradedIsNamed() {
        QqMessage message = ChatMessageWriter.write(List.of(new Segment.ChannelLink("7"), new Segment.Face("1", ""),
                MARKDOWN));

        assertThat(message.degraded()).containsExactly("ChannelLink: its id as text", "Face: its name in brackets",
                "Text beside Markdown or Keyboard: part of the Markdown");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatOneMessageCannotCarryIsRefused(List<Segment> content, String reason) {
        assertThatExceptionOfType(UnsendableException.class).isThrownBy(() -> ChatMessageWriter.write(content))
                .withMessage(reason);
    }

    static Stream<Arguments> whatOneMessageCannotCarryIsRefused() {
        String kinds = "markdown or keyboard, card and file in one message (expected: one of them)";
        return Stream.of(
                row("no content", new Segment.Text("")),
                row("no content", QUOTE),
                row("two files in one message (expected: at most one)", IMAGE, new Segment.File(Media.at("https://h"))),
                row("two keyboards in one message (expected: at most one)", TEXT, KEYBOARD, KEYBOARD),
                row("two cards in one message (expected: at most one)", CARD, CARD),
                row("two quotes in one message (expected: at most one)", QUOTE, QUOTE, TEXT),
                row("keyboard without words (expected: text or Markdown beside it)", KEYBOARD),
                row("text beside a card: a group or c2c message shows only the card", TEXT, CARD),
                row("Mention: no id (expected: the user's openid)", new Segment.Mention(" ")),
                row("card: not a JSON object", new Segment.Card("", "[]")),
                row("card: not a JSON object", new Segment.Card("", "{")),
                row(kinds, MARKDOWN, IMAGE),
                row(kinds, MARKDOWN, CARD),
                row(kinds, IMAGE, CARD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aUsersWordsMentionNobody(List<Segment> content) {
        assertThat(WrittenJson.of(ChatMessageWriter.write(content).body()).path("content").asString(""))
                .contains("qqbot-at-everyone").doesNotContain("<qqbot-");
    }

    static Stream<Arguments> aUsersWordsMentionNobody() {
        String tag = "<qqbot-at-everyone />";
        return Stream.of(
                row("", new Segment.Text(tag)),
                row("", new Segment.Text(tag + tag)),
                row("", new Segment.Text("<qq"), new Segment.Text("bot-at-everyone />")),
                row("", new Segment.Text("<"), new Segment.Text("qqbot"), new Segment.Text("-at-everyone />")),
                row("", new Segment.Face("1", tag)),
                row("", new Segment.ChannelLink(tag)));
    }

    @Test
    void anIdCannotAddASecondMention() {
        assertThat(WrittenJson.of(ChatMessageWriter.write(List.of(
                new Segment.Mention("U\" /><qqbot-at-everyone"))).body()).path("content").asString(""))
                .isEqualTo("<qqbot-at-user id=\"U /qqbot-at-everyone\" />");
    }

    private static String keyboard() {
        return WrittenJson.of(QqKeyboard.write((Segment.Keyboard) KEYBOARD)).toString();
    }

    private static Arguments row(String expected, Segment... content) {
        return Arguments.of(List.of(content), expected.startsWith("{") ? expected.replace('\'', '"') : expected);
    }
}
