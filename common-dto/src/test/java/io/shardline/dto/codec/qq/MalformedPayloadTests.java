package io.shardline.dto.codec.qq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.shardline.dto.codec.MalformedPayloadException;

class MalformedPayloadTests {

    private static final String WRITTEN = "{'id':'m','author':{'id':'a'},";

    @ParameterizedTest
    @MethodSource
    void namesTheFieldAndWhatWasExpected(String type, String d, String path, String problem) {
        String frame = "{\"op\":0,\"t\":\"" + type + "\",\"d\":" + d.replace('\'', '"') + '}';

        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> QqSamples.decodeAs(type, frame.getBytes(StandardCharsets.UTF_8)))
                .withMessage(path + ": " + problem)
                .satisfies(e -> assertThat(e.path()).isEqualTo(path));
    }

    static Stream<Arguments> namesTheFieldAndWhatWasExpected() {
        return Stream.of(
                Arguments.of("GROUP_AT_MESSAGE_CREATE", "{'author':{'id':'a'}}",
                        "d.id", "missing (expected: a text that is not empty)"),
                Arguments.of("GROUP_AT_MESSAGE_CREATE", "{'id':'m'}",
                        "d.author.member_openid", "missing (expected: a text that is not empty)"),
                Arguments.of("GROUP_AT_MESSAGE_CREATE", "{'id':'m','author':'a'}",
                        "d.author", "another text (expected: an object)"),
                Arguments.of("C2C_MESSAGE_CREATE", "{'id':'m','author':{'user_openid':''}}",
                        "d.author.user_openid", "empty text (expected: a text that is not empty)"),
                Arguments.of("C2C_MESSAGE_CREATE", "{'id':'m','author':{'id':'a','bot':'maybe'}}",
                        "d.author.bot", "another text (expected: true or false)"),
                Arguments.of("C2C_MESSAGE_CREATE", "{'id':true,'author':{'id':'a'}}",
                        "d.id", "boolean (expected: a text)"),
                Arguments.of("C2C_MESSAGE_CREATE", WRITTEN + "'content':[]}",
                        "d.content", "array (expected: a text)"),
                Arguments.of("C2C_MESSAGE_CREATE", WRITTEN + "'attachments':{}}",
                        "d.attachments", "object (expected: an array)"),
                Arguments.of("C2C_MESSAGE_CREATE", WRITTEN + "'attachments':[{},7]}",
                        "d.attachments[1]", "number (expected: an object)"),
                Arguments.of("C2C_MESSAGE_CREATE",
                        WRITTEN + "'attachments':[{'url':'u','size':1.5}]}",
                        "d.attachments[0].size", "number (expected: a whole number of 64 bits)"),
                Arguments.of("C2C_MESSAGE_CREATE",
                        WRITTEN + "'attachments':[{'url':'u','size':1e400}]}",
                        "d.attachments[0].size", "number (expected: a whole number of 64 bits)"),
                Arguments.of("C2C_MESSAGE_CREATE",
                        WRITTEN + "'attachments':[{'url':'u','width':4294967296}]}",
                        "d.attachments[0].width", "number (expected: a whole number of 32 bits)"),
                Arguments.of("C2C_MESSAGE_CREATE",
                        WRITTEN + "'msg_elements':[{'msg_elements':[{'content':{}}]}]}",
                        "d.msg_elements[0].msg_elements[0].content", "object (expected: a text)"),
                Arguments.of("C2C_MESSAGE_CREATE", WRITTEN + "'message_scene':'x'}",
                        "d.message_scene", "another text (expected: an object)"),
                Arguments.of("MESSAGE_CREATE", WRITTEN + "'mentions':[{}]}",
                        "d.mentions[0].id", "missing (expected: a text that is not empty)"),
                Arguments.of("MESSAGE_DELETE", "{'message':{}}",
                        "d.message.id", "missing (expected: a text that is not empty)"),
                Arguments.of("INTERACTION_CREATE", "{'id':'i'}",
                        "d.data.type", "missing (expected: a whole number of 32 bits)"),
                Arguments.of("INTERACTION_CREATE", "{'id':'i','type':'x'}",
                        "d.type", "another text (expected: a whole number of 64 bits)"),
                Arguments.of("GUILD_CREATE", "{'id':'g','joined_at':'yesterday'}",
                        "d.joined_at", "another text (expected: a time in RFC 3339 or Unix seconds)"),
                Arguments.of("GUILD_MEMBER_ADD", "{'user':{'id':'u'},'roles':['1',{}]}",
                        "d.roles[1]", "object (expected: a text)"),
                Arguments.of("FORUM_THREAD_CREATE", "{'guild_id':'g','author_id':'a',"
                        + "'thread_info':{'thread_id':'t','content':'{\\'paragraphs\\':[5]}'}}",
                        "d.thread_info.content.paragraphs[0]", "number (expected: an object)"),
                Arguments.of("SUBSCRIBE_MESSAGE_STATUS", "{'result':[{'op':null}]}",
                        "d.result[0].op", "null (expected: a whole number of 32 bits)"),
                Arguments.of("FRIEND_ADD", "'text'",
                        "d", "another text (expected: an object)"),
                Arguments.of("FRIEND_ADD", "null",
                        "d.openid", "missing (expected: a text that is not empty)"));
    }

    @ParameterizedTest
    @MethodSource("io.shardline.dto.codec.qq.QqEventTypes#names")
    void anEmptyEventLacksSomethingWhateverItsType(String type) {
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> QqSamples.decode("{\"op\":0,\"t\":\"" + type + "\",\"d\":{}}"))
                .satisfies(e -> assertThat(e.path()).startsWith("d"));
    }

    @Test
    void anEventThatHappensNowhereIsMalformed() {
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> QqSamples.decode("{\"op\":0,\"t\":\"GROUP_ADD_ROBOT\",\"d\":{}}"))
                .withMessage("d: no place (expected: an id of a group, user, channel or guild)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ~~                 | missing (expected: an object)
        null               | null (expected: an object)
        []                 | array (expected: an object)
        'x'                | another text (expected: an object)
        {'d':{}}{}         | stopped at byte
        {'d':              | stopped at byte
        {'d':secret        | stopped at byte
        """)
    void whatIsNoObjectIsNoPayload(String frame, String problem) {
        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> QqSamples.decodeAs(
                        "FRIEND_ADD", frame.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .withMessageStartingWith("payload: " + problem)
                .satisfies(e -> assertThat(e.path()).isEmpty());
    }

    @Test
    void errorsRepeatNothingThatUsersWrote() {
        byte[] frame = "{\"op\":0,\"t\":\"FRIEND_ADD\",\"d\":{\"x\":secretword}}".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> QqSamples.decodeAs("FRIEND_ADD", frame))
                .satisfies(e -> assertThat(e.getMessage() + e.getCause()).doesNotContain("secret"));
    }
}
