package io.shardline.dto.codec.qq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.shardline.dto.message.Segment;
import io.shardline.dto.message.Segment.ChannelLink;
import io.shardline.dto.message.Segment.Face;
import io.shardline.dto.message.Segment.Mention;
import io.shardline.dto.message.Segment.MentionEveryone;
import io.shardline.dto.message.Segment.Text;

class ContentTests {

    private static final Mention BOT = new Mention("42", "demo bot", true);
    private static final Mentions LISTED = new Mentions(Map.of("42", BOT), true);

    @ParameterizedTest
    @MethodSource
    void guildContent(String content, List<Segment> expected) {
        assertThat(GuildContent.read(content, LISTED)).isEqualTo(expected);
    }

    static Stream<Arguments> guildContent() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of("plain", List.of(new Text("plain"))),
                Arguments.of(" kept ", List.of(new Text(" kept "))),
                Arguments.of("&lt;b&gt; &amp;lt; &nbsp; &", List.of(new Text("<b> &lt; &nbsp; &"))),
                Arguments.of("<@!42><@42>", List.of(BOT, BOT)),
                Arguments.of("<@7> you", List.of(new Mention("7"), new Text(" you"))),
                Arguments.of("@everyone!", List.of(new MentionEveryone(), new Text("!"))),
                Arguments.of("@every one", List.of(new Text("@every one"))),
                Arguments.of("in <#9>", List.of(new Text("in "), new ChannelLink("9"))),
                Arguments.of("<emoji:277>", List.of(new Face("277", ""))),
                Arguments.of("<@> <#> <emoji:> <@a b> <x:1> <", List.of(new Text("<@> <#> <emoji:> <@a b> <x:1> <"))),
                Arguments.of("a < b <@42", List.of(new Text("a < b <@42"))),
                Arguments.of("<<@42>", List.of(new Text("<"), BOT)));
    }

    @Test
    void everyoneIsOnlyMeantWhereTheFrameSaysSo() {
        assertThat(GuildContent.read("@everyone", Mentions.NONE)).containsExactly(new Text("@everyone"));
    }

    @ParameterizedTest
    @MethodSource
    void chatContent(String content, List<Segment> expected) {
        assertThat(ChatContent.read(content, LISTED)).isEqualTo(expected);
    }

    static Stream<Arguments> chatContent() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of("  ", List.of()),
                Arguments.of(" /weather ", List.of(new Text("/weather "))),
                Arguments.of("&lt; @everyone <emoji:1> <#2>", List.of(new Text("&lt; @everyone <emoji:1> <#2>"))),
                Arguments.of("<@42> hi <@7>", List.of(BOT, new Text(" hi "), new Mention("7"))),
                Arguments.of("<@4 2> <@> <@!42> <@", List.of(new Text("<@4 2> <@> <@!42> <@"))),
                Arguments.of("<faceType=1,faceId=\"277\",ext=\"" + base64("{\"text\":\"smile\",\"x\":1}") + "\">",
                        List.of(new Face("277", "smile"))),
                Arguments.of("<faceType=3,faceId=\"277\">", List.of(new Face("277", ""))),
                Arguments.of("<faceType=1,faceId=\"277\",ext=\"%%%\">", List.of(new Face("277", ""))),
                Arguments.of("<faceType=1,faceId=\"277\",ext=\"" + base64("[]") + "\">", List.of(new Face("277", ""))),
                Arguments.of("<faceType=1,faceId=\"277\",ext=\"" + base64("{\"text\":{}}") + "\">",
                        List.of(new Face("277", ""))),
                Arguments.of("<faceType=1,faceId=\"\"> <faceType=1> <faceType=1,faceId=\"2",
                        List.of(new Text("<faceType=1,faceId=\"\"> <faceType=1> <faceType=1,faceId=\"2"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<@", "<faceType=", "<faceType=1,faceId=\"1\",ext=\"", "<faceType=1,faceId=\"1\">",
            "&", "@"})
    @Timeout(10)
    void contentMadeOfNothingButMarkupIsReadInLinearTime(String markup) {
        String content = markup.repeat(500_000 / markup.length());

        assertThatCode(() -> {
            ChatContent.read(content, LISTED);
            GuildContent.read(content, LISTED);
        }).doesNotThrowAnyException();
    }

    @Test
    void aTagThatIsTooLongIsText() {
        String face = "<faceType=1,faceId=\"1\",ext=\"" + "A".repeat(2000) + "\">";
        String mention = "<@!" + "1".repeat(90) + '>';

        assertThat(ChatContent.read(face, LISTED)).containsExactly(new Text(face));
        assertThat(GuildContent.read(mention, LISTED)).containsExactly(new Text(mention));
    }

    private static String base64(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
