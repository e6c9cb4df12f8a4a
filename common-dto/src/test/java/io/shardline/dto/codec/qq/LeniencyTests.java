package io.shardline.dto.codec.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.ForumThreadChanged;
import io.shardline.dto.event.FriendAdded;
import io.shardline.dto.event.GuildChanged;
import io.shardline.dto.event.InteractionTriggered;
import io.shardline.dto.event.InteractionTriggered.Kind;
import io.shardline.dto.event.JoinRequested;
import io.shardline.dto.event.MessageReceived;
import io.shardline.dto.event.Reaction;
import io.shardline.dto.event.ReactionAdded;
import io.shardline.dto.event.User;
import io.shardline.dto.message.Media;
import io.shardline.dto.message.Segment;
import io.shardline.dto.message.Segment.Image;
import io.shardline.dto.message.Segment.Quote;
import io.shardline.dto.message.Segment.Text;

/** Where the platform is inconsistent, the codec is not particular. */
class LeniencyTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEPER_THAN_READ = 12;

    @ParameterizedTest
    @MethodSource("io.shardline.dto.codec.qq.QqSamples#events")
    void unknownFieldsChangeNothing(String sample) {
        JsonNode frame = JSON.readTree(QqSamples.event(sample));
        if (!sample.equals("GROUP_MOOD_CHANGE")) {
            assertThat(QqSamples.decode(extended(frame).toString())).isEqualTo(QqSamples.decode(frame.toString()));
        }
    }

    @Test
    void whatANewMessageLacksOrLeavesNullIsAbsent() {
        String frame = """
            {"op":0,"t":"GROUP_AT_MESSAGE_CREATE","id":null,"d":{"id":"m","group_openid":"g","author":{"id":"a",
             "member_openid":null,"bot":null},"mentions":null,"attachments":null,"message_scene":null,"ark_data":null,
             "msg_elements":null,"message_type":null}}""";
        MessageReceived message = (MessageReceived) QqSamples.decode(frame);

        assertThat(message).isEqualTo(
                new MessageReceived(message.origin(), "m", new User("a", "", false, null), true, List.of()));
    }

    @Test
    void idsMayBeNumbersAndNumbersTexts() {
        MessageReceived message = (MessageReceived) QqSamples.decode("""
            {"op":0,"t":"AT_MESSAGE_CREATE","d":{"id":7,"channel_id":18446744073709551615,"guild_id":9,
             "author":{"id":18446744073709551615,"bot":"true","username":5},"member":{"roles":[2]},
             "attachments":[{"url":"http://x/y","content_type":"image/gif","size":"20","width":"3","height":4.0}]}}""");
        GuildChanged guild = (GuildChanged) QqSamples.decode(
                "{\"op\":0,\"t\":\"GUILD_CREATE\",\"d\":{\"id\":7,\"member_count\":\"10\",\"max_members\":\"\"}}");

        assertThat(message.author())
                .isEqualTo(new User("18446744073709551615", "5", true, null, User.Role.ADMIN));
        assertThat(message.content()).containsExactly(new Image(new Media("http://x/y", null, "image/gif", 20, 3, 4)));
        assertThat(guild.guild().memberCount()).isEqualTo(10);
        assertThat(guild.guild().maxMembers()).isZero();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2025-04-12T16:34:42+08:00, 2025-04-12T08:34:42Z",
            "1744446882,                2025-04-12T08:34:42Z",
            "2025-04-12 16:34:42.000001 +0800 CST m=+1.5, 2025-04-12T08:34:42.000001Z",
            "0001-01-01T00:00:00Z, -",
            "0, -",
            "'', -"})
    void timesComeInSeveralForms(String text, @Nullable Instant expected) {
        GuildChanged changed = (GuildChanged) QqSamples.decode(
                "{\"op\":0,\"t\":\"GUILD_CREATE\",\"d\":{\"id\":\"7\",\"joined_at\":\"" + text + "\"}}");

        assertThat(changed.guild().joinedAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
            "0, MESSAGE", "'\"0\"', MESSAGE", "null, MESSAGE", "'\"ReactionTargetType_MSG\"', MESSAGE",
            "1, POST", "'\"ReactionTargetType_FEED\"', POST",
            "2, COMMENT", "'\"ReactionTargetType_COMMNENT\"', COMMENT", "'\"ReactionTargetType_COMMENT\"', COMMENT",
            "3, REPLY", "'\"ReactionTargetType_REPLY\"', REPLY",
            "9, OTHER", "'\"ReactionTargetType_NEW\"', OTHER"})
    void theTargetOfAReactionIsANumberOrAName(String type, Reaction.Target expected) {
        ReactionAdded added = (ReactionAdded) QqSamples.decode("""
            {"op":0,"t":"MESSAGE_REACTION_ADD","d":{"user_id":"u","guild_id":"l","channel_id":"c",
             "target":{"id":"m","type":%s},"emoji":{"id":277,"type":"1"}}}""".formatted(type));

        assertThat(added.reaction()).isEqualTo(new Reaction(expected, "m", Reaction.EmojiSet.PLATFORM, "277"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        'type':11,'data':{'type':11}           | BUTTON
        'type':'11'                            | BUTTON
        'data':{'type':12}                     | MENU
        'type':18,'data':{}                    | AUTHORIZATION
        'type':19,'data':null                  | AUTHORIZATION
        'type':18,'data':{'resolved':null}     | AUTHORIZATION
        'type':13,'data':{'type':null}         | FEEDBACK
        'type':9                               | OTHER
        """)
    void theKindOfAnInteractionStandsInEitherPlace(String fields, Kind expected) {
        InteractionTriggered triggered = (InteractionTriggered) QqSamples.decode(
                "{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"d\":{\"id\":\"i\",\"channel_id\":\"c\","
                        + fields.replace('\'', '"') + "}}");

        assertThat(triggered.kind()).isEqualTo(expected);
        assertThat(triggered.user()).isNull();
        assertThat(triggered.details()).containsOnlyKeys("type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        gchat.qpic.cn/a            | https://gchat.qpic.cn/a
        //gchat.qpic.cn/a          | https://gchat.qpic.cn/a
        http://gchat.qpic.cn/a     | http://gchat.qpic.cn/a
        https://gchat.qpic.cn/a    | https://gchat.qpic.cn/a
        """)
    void addressesGetAScheme(String url, String expected) {
        assertThat(attachment("'url':'" + url + "','content_type':'IMAGE/PNG'"))
                .containsExactly(new Image(new Media(expected, null, "IMAGE/PNG", 0, 0, 0)));
    }

    @Test
    void attachmentsWithoutAnAddressAreLeftOut() {
        assertThat(attachment("'content_type':'image/png'")).isEmpty();
        assertThat(attachment("'url':'','content_type':'voice','asr_refer_text':'hi'")).isEmpty();
        assertThat(attachment("'url':null,'content_type':'file'")).isEmpty();
    }

    @Test
    void whatIsNeitherPictureNorSoundNorVideoIsAFile() {
        assertThat(attachment("'url':'http://x/y','size':-1,'width':-2"))
                .containsExactly(new Segment.File(new Media("http://x/y", null, null, 0, 0, 0)));
        assertThat(attachment("'url':'http://x/y','content_type':'text/plain'"))
                .containsExactly(new Segment.File(new Media("http://x/y", null, "text/plain", 0, 0, 0)));
        assertThat(attachment("'url':'http://x/y','content_type':'audio/mpeg'"))
                .containsExactly(new Segment.Voice(new Media("http://x/y", null, "audio/mpeg", 0, 0, 0), null));
    }

    @Test
    void aQuoteMayBeNamedWithoutBeingDelivered() {
        assertThat(chat("\"message_type\":103,\"message_scene\":{\"ext\":[\"ref_msg_idx=r\"]},\"content\":\"hi\""))
                .containsExactly(new Quote("r", List.of()), new Text("hi"));
    }

    @Test
    void quotesOfQuotesAreReadToABound() {
        String elements = "5";
        for (int i = 0; i < DEEPER_THAN_READ; i++) {
            elements = "[{\"msg_idx\":\"q\",\"msg_elements\":" + elements + "}]";
        }
        int depth = 0;
        List<Segment> content = chat("\"msg_elements\":" + elements);
        while (!content.isEmpty() && content.getFirst() instanceof Quote(_, var quoted)) {
            content = quoted;
            depth++;
        }

        assertThat(depth).isEqualTo(ChatMessages.MAX_QUOTE_DEPTH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        'Plain title'                                                             | Plain title
        2026                                                                      | 2026
        '2026'                                                                    | 2026
        '{broken'                                                                 | {broken
        '[1'                                                                      | [1
        null                                                                      | ~~
        ''                                                                        | ~~
        {'paragraphs':[]}                                                         | ~~
        {'paragraphs':[{'elems':[{'text':{'text':'a'}}]},{'elems':null}]}         | a
        [{'type':1,'text':{'text':'a'}},{'type':1,'text':{'text':'b'}}]           | ab
        [{'elems':[{'text':{'text':'a'}}]},{'elems':[{'text':{'text':'b'}}]}]     | ~a\\nb~
        [{'type':4,'url':{'url':'http://x','desc':''}}]                           | http://x
        [{'type':4,'url':{'url':'http://x','desc':'http://x'}}]                   | http://x
        [{'type':4,'url':{'url':'','desc':'nowhere'}}]                            | nowhere
        [{'type':99,'new':{'text':'a'}}]                                          | ~~
        """)
    void aTitleIsRichTextInManyForms(String title, String expected) {
        ForumThreadChanged changed = (ForumThreadChanged) QqSamples.decode("""
            {"op":0,"t":"FORUM_THREAD_CREATE","d":{"guild_id":"l","channel_id":"c","author_id":"a",
             "thread_info":{"thread_id":"t","title":%s}}}""".formatted(title.replace('\'', '"')));

        assertThat(changed.title()).isEqualTo(expected.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource({"1000, DEFAULT", "1001, SEARCH", "1002, SEARCH", "1003, GROUP", "1004, FEED", "2001, PROFILE",
            "2002, PROFILE", "2003, LINK", "'\"2004\"', LINK", "null, DEFAULT", "7, OTHER"})
    void theWayToAFriendIsANumber(String scene, FriendAdded.Source expected) {
        FriendAdded added = (FriendAdded) QqSamples.decode(
                "{\"op\":0,\"t\":\"FRIEND_ADD\",\"d\":{\"openid\":\"o\",\"scene\":" + scene + "}}");

        assertThat(added.source()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "self_apply, '', -", "self_apply, B, B", "'', '', -", "'', B, B", "invited, B, B", "invited, '', ''"})
    void whoeverInvitedAnApplicantIsNotTakenForTheApplicant(String source, String inviter, @Nullable String expected) {
        JoinRequested requested = (JoinRequested) QqSamples.decode("""
            {"op":0,"t":"GROUP_JOIN_REQUEST","d":{"group_openid":"g","join_request_id":"r","member_openid":"A",
             "apply_source":"%s","invited_by":"%s"}}""".formatted(source, inviter));

        assertThat(requested.invitedBy()).isEqualTo(expected);
    }

    @Test
    void ofTwoFieldsWithOneNameTheLastCounts() {
        BotEvent event = QqSamples.decode("""
            {"op":0,"t":"FRIEND_DEL","d":{"openid":"x"},"d":{"openid":"x","openid":"o"}}""");

        assertThat(event.origin().conversation().id()).isEqualTo("o");
        assertThat(event).hasFieldOrPropertyWithValue("user", User.withId("o"));
    }

    @Test
    void aBotAmongMembersIsNotTakenForAPerson() {
        MessageReceived message = (MessageReceived) QqSamples.decode("""
            {"op":0,"t":"GROUP_MESSAGE_CREATE","d":{"id":"m","group_openid":"g",
             "author":{"member_openid":"a","bot":true,"member_role":"robot"}}}""");

        assertThat(message.author()).isEqualTo(new User("a", "", true, null, User.Role.UNKNOWN));
        assertThat(message.details()).isEqualTo(Map.of());
    }

    private static List<Segment> attachment(String fields) {
        return chat("\"attachments\":[{" + fields.replace('\'', '"') + "}]");
    }

    private static List<Segment> chat(String fields) {
        return ((MessageReceived) QqSamples.decode(
                "{\"op\":0,\"t\":\"C2C_MESSAGE_CREATE\",\"d\":{\"id\":\"m\",\"author\":{\"id\":\"a\"}," + fields
                        + "}}"))
                .content();
    }

    /** The frame with an unknown field in every object that is not passed on as a whole. */
    private static JsonNode extended(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode items = JSON.createArrayNode();
            array.forEach(item -> items.add(extended(item)));
            return items;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode fields = JSON.createObjectNode();
            object.forEachEntry((name, value) -> fields.set(
                    name, name.startsWith("ark") || name.equals("resolved") ? value : extended(value)));
            fields.set("x_new", JSON.createArrayNode().add(JSON.createObjectNode().put("id", true)));
            return fields;
        }
        return node;
    }
}
