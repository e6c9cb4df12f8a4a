package io.shardline.dto.codec.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.shardline.dto.event.MessageReceived;
import io.shardline.dto.message.Segment;
import io.shardline.dto.message.Segment.Mention;
import io.shardline.dto.message.Segment.MentionEveryone;
import io.shardline.dto.message.Segment.Text;

/** When a message is meant for the bot, and where its mentions come to stand. */
class AddressingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        AT_MESSAGE_CREATE       | []                                                          | true
        DIRECT_MESSAGE_CREATE   | []                                                          | true
        C2C_MESSAGE_CREATE      | []                                                          | true
        GROUP_AT_MESSAGE_CREATE | []                                                          | true
        MESSAGE_CREATE          | []                                                          | false
        MESSAGE_CREATE          | null                                                        | false
        MESSAGE_CREATE          | [{'id':'1','bot':false}]                                    | false
        MESSAGE_CREATE          | [{'id':'1','bot':false},{'id':'2','bot':true}]              | true
        MESSAGE_CREATE          | [{'id':'1','bot':true},{'id':'2','bot':true}]               | false
        MESSAGE_CREATE          | [{'id':'1','bot':true},{'id':'2','bot':true,'is_you':true}] | true
        GROUP_MESSAGE_CREATE    | []                                                          | false
        GROUP_MESSAGE_CREATE    | [{'scope':'all'}]                                           | false
        GROUP_MESSAGE_CREATE    | [{'member_openid':'1','bot':true}]                          | false
        GROUP_MESSAGE_CREATE    | [{'member_openid':'1','bot':true,'is_you':false}]           | false
        GROUP_MESSAGE_CREATE    | [{'id':'1','is_you':true}]                                  | true
        GROUP_MESSAGE_CREATE    | [{'id':'1','is_you':'true'}]                                | true
        GROUP_MESSAGE_CREATE    | [{'id':'1','is_you':1}]                                     | true
        """)
    void theBotIsMeantWhereTypeOrMentionsSaySo(String type, String mentions, boolean addressed) {
        assertThat(message(type, "hello", mentions).addressed()).isEqualTo(addressed);
    }

    @Test
    void ofSeveralBotsNoneIsTakenForThisOne() {
        assertThat(message("AT_MESSAGE_CREATE", "<@!1><@!2>",
                "[{'id':'1','username':'a','bot':true},{'id':'2','username':'b','bot':true}]").content())
                .containsExactly(new Mention("1", "a", false), new Mention("2", "b", false));
    }

    @Test
    void mentionsThatAGroupMessageDoesNotPlaceComeFirst() {
        List<Segment> content = message("GROUP_AT_MESSAGE_CREATE", " kick <@B>",
                "[{'scope':'all'},{'member_openid':'A','nickname':'me','is_you':true},{'id':'B','username':'bob'}]")
                .content();

        assertThat(content).containsExactly(
                new MentionEveryone(), new Mention("A", "me", true), new Text("kick "), new Mention("B", "bob", false));
    }

    @Test
    void aMentionIsFoundUnderBothItsIds() {
        assertThat(message("GROUP_MESSAGE_CREATE", "<@new> <@old>",
                "[{'member_openid':'new','id':'old','username':'bob'}]").content())
                .containsExactly(new Mention("new", "bob", false), new Text(" "), new Mention("new", "bob", false));
    }

    private static MessageReceived message(String type, String content, String mentions) {
        String frame = """
            {"op":0,"t":"%s","id":"1","d":{"id":"m","content":"%s","mentions":%s,"group_openid":"g",
             "author":{"id":"a"}}}""".formatted(type, content, mentions.replace('\'', '"'));
        return (MessageReceived) QqSamples.decode(frame);
    }
}
