package io.shardline.dto.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationKeyTests {

    private static final BotId BOT = new BotId(Platform.QQ, "102000001");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        9F3A       | 9F3A
        oc_a.b-c*d | oc_a.b-c*d
        a/b        | a%2Fb
        a b        | a%20b
        a+b        | a%2Bb
        100%       | 100%25
        %2F        | %252F
        a~b        | a%7Eb
        华东         | %E5%8D%8E%E4%B8%9C
        😀         | %F0%9F%98%80
        {x}:y#z    | %7Bx%7D%3Ay%23z
        """)
    void theIdIsPercentEncoded(String id, String encoded) {
        var key = new ConversationKey(BOT, Scene.GROUP, id);

        assertThat(key).hasToString("qq/102000001/group/" + encoded);
        assertThat(ConversationKey.parse(key.toString())).isEqualTo(key);
    }

    @Test
    void anyIdSurvivesItsWrittenForm() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String id = random.ints(1 + random.nextInt(20), 1, 0x2FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            var key = new ConversationKey(BOT, Scene.CHANNEL, id);

            assertThat(ConversationKey.parse(key.toString())).isEqualTo(key);
        }
    }

    @Test
    void aPlusThatOthersDidNotEncodeIsAPlus() {
        assertThat(ConversationKey.parse("qq/102000001/group/a+b").id()).isEqualTo("a+b");
    }

    @Test
    void theIdHasABound() {
        assertThat(new ConversationKey(BOT, Scene.GROUP, "x".repeat(ConversationKey.MAX_ID_LENGTH))).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConversationKey(BOT, Scene.GROUP, "x".repeat(ConversationKey.MAX_ID_LENGTH + 1)))
                .withMessage("conversation id: 257 characters (expected: 1 to 256)");
        assertThatIllegalArgumentException().isThrownBy(() -> new ConversationKey(BOT, Scene.GROUP, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "qq", "qq/1/group", "qq/1/group/a/b", "QQ/1/group/a", "qq/a b/group/a", "qq/1/Group/a",
            "qq/1/group/", "qq/1/group/%", "qq/1/group/%1", "qq/1/group/%-1"})
    void otherFormsAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ConversationKey.parse(text));
    }
}
