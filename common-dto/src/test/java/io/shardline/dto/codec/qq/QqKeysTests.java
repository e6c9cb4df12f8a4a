package io.shardline.dto.codec.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.shardline.dto.codec.qq.QqFrame.Dispatch;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.Scene;

class QqKeysTests {

    private static final int TOO_LONG = 600;

    private final QqFrameSkimmer skimmer = new QqFrameSkimmer();

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
        MESSAGE_CREATE          ; m   ; i ; m|i
        AT_MESSAGE_CREATE       ; m   ; i ; m|i
        GROUP_AT_MESSAGE_CREATE ; m   ; i ; m|i
        GROUP_MESSAGE_CREATE    ; m   ; i ; m|i
        C2C_MESSAGE_CREATE      ; m   ; i ; m|i
        DIRECT_MESSAGE_CREATE   ; m   ; i ; m|i
        NEW_MESSAGE_CREATE      ; m   ; i ; m|i
        GROUP_MESSAGE_CREATE    ; m   ; - ; m
        GROUP_MESSAGE_CREATE    ; m|i ; - ; m%7Ci
        GROUP_MESSAGE_CREATE    ; m%7C; i ; m%257C|i
        GROUP_MESSAGE_CREATE    ; -   ; i ; outer
        MESSAGE_DELETE          ; m   ; i ; outer
        INTERACTION_CREATE      ; m   ; i ; outer
        CHANNEL_CREATE          ; m   ; - ; outer
        NEW_THING               ; m   ; - ; outer
        """)
    void messagesGoByTheirOwnIdAndAllElseByTheFrames(
            String type, @Nullable String id, @Nullable String index, String identity) {
        String d = (id == null ? "" : "\"id\":\"" + id + "\",")
                + (index == null ? "" : "\"message_scene\":{\"ext\":[\"msg_idx=" + index + "\"]},");

        assertThat(dispatch(type, d + "\"x\":1").id()).isEqualTo(new EventId(identity));
    }

    @Test
    void theIndexIsThatOfTheMessageAndNotOfAQuotedOne() {
        Dispatch dispatch = dispatch("C2C_MESSAGE_CREATE", """
            "id":"m","message_scene":{"ext":["ref_msg_idx=r","auth_token=a",7,["msg_idx=x"],"msg_idx=","msg_idx=i"]}
            """);

        assertThat(dispatch.id()).isEqualTo(new EventId("m|i"));
    }

    @Test
    void aMessagePushedAsTwoTypesIsOneEvent() {
        String d = "\"id\":\"m\",\"group_openid\":\"g\",\"message_scene\":{\"ext\":[\"msg_idx=i\"]}";

        assertThat(dispatch("GROUP_AT_MESSAGE_CREATE", d).id()).isEqualTo(dispatch("GROUP_MESSAGE_CREATE", d).id());
    }

    @Test
    void anEventWithoutAnyIdIsToldByItsBytes() {
        byte[] frame = "{\"op\":0,\"t\":\"GUILD_CREATE\",\"d\":{}}".getBytes(StandardCharsets.UTF_8);

        assertThat(((Dispatch) skimmer.skim(frame)).id()).isEqualTo(new EventId(
                "sha256:7ac77f8fd4a910680a7c789b0c00ffaa1156abb1e20fb3f606289627711a89ef"));
    }

    @Test
    void idsThatAreTooLongAreHashed() {
        Dispatch dispatch = dispatch("GROUP_MESSAGE_CREATE",
                "\"id\":\"" + "m".repeat(TOO_LONG) + "\",\"group_openid\":\"" + "g".repeat(TOO_LONG) + '"');

        assertThat(dispatch.id().value()).startsWith("sha256:").hasSize(71);
        assertThat(dispatch.conversation(QqSamples.BOT, 0).id()).startsWith("sha256:").hasSize(71);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
        GROUP_AT_MESSAGE_CREATE ; 'group_openid':'g','channel_id':'c'                                 ; group   ; g
        C2C_MESSAGE_CREATE      ; 'author':{'user_openid':'u','id':'i'},'openid':'o'                  ; c2c     ; u
        C2C_MESSAGE_CREATE      ; 'author':{'id':'i'}                                                 ; c2c     ; i
        FRIEND_ADD              ; 'openid':'o','author':{'union_openid':'x'}                          ; c2c     ; o
        ENTER_AIO               ; 'user_openid':'u'                                                   ; c2c     ; u
        AT_MESSAGE_CREATE       ; 'guild_id':'l','channel_id':'c','id':'m'                            ; channel ; c
        DIRECT_MESSAGE_CREATE   ; 'guild_id':'l','channel_id':'c','src_guild_id':'s'                  ; dm      ; l
        PUBLIC_MESSAGE_DELETE   ; 'message':{'id':'m','guild_id':'l','channel_id':'c'}                ; channel ; c
        DIRECT_MESSAGE_DELETE   ; 'message':{'id':'m','guild_id':'l','channel_id':'c'}                ; dm      ; l
        MESSAGE_REACTION_ADD    ; 'guild_id':'l','channel_id':'c'                                     ; channel ; c
        FORUM_POST_CREATE       ; 'guild_id':'l','channel_id':'c'                                     ; channel ; c
        AUDIO_START             ; 'guild_id':'l','channel_id':'c'                                     ; channel ; c
        GUILD_UPDATE            ; 'id':'l'                                                            ; guild   ; l
        GUILD_MEMBER_ADD        ; 'guild_id':'l','user':{'id':'u'}                                    ; guild   ; l
        CHANNEL_CREATE          ; 'id':'c','guild_id':'l'                                             ; channel ; c
        INTERACTION_CREATE      ; 'scene':'group','group_openid':'g','user_openid':'u'                ; group   ; g
        INTERACTION_CREATE      ; 'scene':'c2c','group_openid':'g','user_openid':'u'                  ; c2c     ; u
        INTERACTION_CREATE      ; 'scene':'guild','channel_id':'c','guild_id':'l','group_openid':'g'  ; channel ; c
        INTERACTION_CREATE      ; 'scene':'moon','group_openid':'g','user_openid':'u'                 ; group   ; g
        INTERACTION_CREATE      ; 'channel_id':'c','guild_id':'l'                                     ; channel ; c
        MESSAGE_AUDIT_PASS      ; 'guild_id':'l','channel_id':'c'                                     ; channel ; c
        MESSAGE_AUDIT_PASS      ; 'guild_id':'','channel_id':'','user_openid':'u'                     ; c2c     ; u
        SUBSCRIBE_MESSAGE_STATUS; 'group_openid':'g','openid':'o'                                     ; group   ; g
        NEW_THING               ; 'openid':'o','guild_id':'l','channel_id':'c','group_openid':'g'     ; group   ; g
        NEW_THING               ; 'openid':'o','guild_id':'l','channel_id':'c'                        ; channel ; c
        NEW_THING               ; 'openid':'o','guild_id':'l'                                         ; guild   ; l
        NEW_THING               ; 'openid':'o','user_openid':'u'                                      ; c2c     ; o
        NEW_THING               ; 'user_openid':'u'                                                   ; c2c     ; u
        GROUP_AT_MESSAGE_CREATE ; 'channel_id':'c'                                                    ; channel ; c
        """)
    void theConversationIsWhatTheTypeNames(String type, String d, String scene, String id) {
        assertThat(dispatch(type, d.replace('\'', '"')).conversation(QqSamples.BOT, 0))
                .isEqualTo(new ConversationKey(QqSamples.BOT, new Scene(scene), id));
    }

    private Dispatch dispatch(String type, String d) {
        String frame = "{\"op\":0,\"s\":1,\"t\":\"" + type + "\",\"id\":\"outer\",\"d\":{" + d.replaceAll(",$", "")
                + "}}";
        return (Dispatch) skimmer.skim(frame.getBytes(StandardCharsets.UTF_8));
    }
}
