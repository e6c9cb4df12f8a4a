package io.shardline.dto.codec.qq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.shardline.dto.codec.MalformedPayloadException;
import io.shardline.dto.codec.qq.QqFrame.AddressValidation;
import io.shardline.dto.codec.qq.QqFrame.Dispatch;
import io.shardline.dto.codec.qq.QqFrame.HeartbeatAcknowledged;
import io.shardline.dto.codec.qq.QqFrame.HeartbeatRequested;
import io.shardline.dto.codec.qq.QqFrame.Hello;
import io.shardline.dto.codec.qq.QqFrame.InvalidSession;
import io.shardline.dto.codec.qq.QqFrame.Ready;
import io.shardline.dto.codec.qq.QqFrame.ReconnectRequested;
import io.shardline.dto.codec.qq.QqFrame.Resumed;
import io.shardline.dto.codec.qq.QqFrame.Unknown;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Platform;
import io.shardline.dto.envelope.Scene;
import io.shardline.dto.envelope.ShardId;

class QqFrameSkimmerTests {

    private static final String SESSION = "6a1f3f9e-9c0e-4f6b-8a31-0d6f2b9d7c55";

    private final QqFrameSkimmer skimmer = new QqFrameSkimmer();

    @ParameterizedTest
    @MethodSource
    void readsTheSessionFrame(String sample, QqFrame expected) {
        assertThat(skimmer.skim(QqSamples.sessionFrame(sample))).isEqualTo(expected);
    }

    static Stream<Arguments> readsTheSessionFrame() {
        return sessionFrames().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void everySessionFrameIsAsserted() {
        assertThat(sessionFrames()).containsOnlyKeys(QqSamples.sessionFrames());
    }

    private static Map<String, QqFrame> sessionFrames() {
        return Map.ofEntries(
                Map.entry("hello", new Hello(Duration.ofMillis(41_250))),
                Map.entry("heartbeat", new HeartbeatRequested(1337)),
                Map.entry("heartbeat-null", new HeartbeatRequested(0)),
                Map.entry("heartbeat-ack", new HeartbeatAcknowledged()),
                Map.entry("identify", new Unknown(2, 0)),
                Map.entry("resume", new Unknown(6, 0)),
                Map.entry("callback-ack", new Unknown(12, 0)),
                Map.entry("ready", new Ready(1, SESSION, new ShardId(0, 4), QqSamples.BOT_IN_GUILD)),
                Map.entry("ready-without-shard", new Ready(1, SESSION, null, QqSamples.BOT_IN_GUILD)),
                Map.entry("resumed", new Resumed(2002)),
                Map.entry("reconnect", new ReconnectRequested()),
                Map.entry("invalid-session", new InvalidSession(false)),
                Map.entry("invalid-session-resumable", new InvalidSession(true)),
                Map.entry("address-validation", new AddressValidation("Arq0D5A61EgUu4OxUvOp", "1725442341")),
                Map.entry("dispatch", new Dispatch(
                        42,
                        EventType.of(Platform.QQ, "GROUP_AT_MESSAGE_CREATE"),
                        new EventId("GROUP_AT_MESSAGE_CREATE:kz8w3h1q"),
                        null,
                        null)));
    }

    @Test
    void aFrameOfAWebhookHasNoSequence() {
        assertThat(dispatch(QqSamples.event("GROUP_ADD_ROBOT.webhook")).sequence()).isZero();
    }

    @Test
    void theFieldsMayComeInAnyOrder() {
        assertThat(skim("{'d':{'group_openid':'G','x':[{}],'id':'M'},'t':'GROUP_MESSAGE_CREATE','s':7,'op':0}"))
                .isEqualTo(new Dispatch(
                        7,
                        EventType.of(Platform.QQ, "GROUP_MESSAGE_CREATE"),
                        new EventId("M"),
                        new QqPlace(Scene.GROUP, "G"),
                        null));
    }

    @Test
    void anEventThatNamesNoPlaceBelongsToItsShard() {
        Dispatch dispatch = (Dispatch) skim("{'op':0,'t':'NEW_THING','id':'1','d':{'x':1}}");

        assertThat(dispatch.place()).isNull();
        assertThat(dispatch.conversation(QqSamples.BOT, 3))
                .isEqualTo(new ConversationKey(QqSamples.BOT, Scene.SHARD, "3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'op':0,'t':'GUILD_CREATE','s':'12','d':{}}                    | 12
        {'op':0,'t':'GUILD_CREATE','s':9223372036854775807,'d':{}}     | 9223372036854775807
        {'op':0,'t':'GUILD_CREATE','s':9223372036854775808,'d':{}}     | 0
        {'op':0,'t':'GUILD_CREATE','s':-1,'d':{}}                      | 0
        {'op':0,'t':'GUILD_CREATE','s':1.5,'d':{}}                     | 0
        {'op':0,'t':'GUILD_CREATE','s':'x','d':{}}                     | 0
        {'op':0,'t':'GUILD_CREATE','s':[[1],{'a':2}],'d':{}}           | 0
        """, quoteCharacter = '~')
    void aSequenceThatIsNoneCountsAsAbsent(String frame, long sequence) {
        assertThat(((Dispatch) skim(frame)).sequence()).isEqualTo(sequence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'op':0,'t':'GUILD_MEMBER_ADD','d':{'guild_id':18700000000001}}                        | 18700000000001
        {'op':0,'t':'GUILD_MEMBER_ADD','d':{'guild_id':18446744073709551615}}                  | 18446744073709551615
        {'op':0,'t':'GUILD_MEMBER_ADD','d':{'guild_id':'a','guild_id':'b'}}                    | b
        {'op':0,'t':'GUILD_MEMBER_ADD','d':{'guild_id':'a'},'d':{'x':1,'guild_id':'b'}}        | b
        """, quoteCharacter = '~')
    void anIdMayBeANumberAndTheLastOfTwoCounts(String frame, String guild) {
        assertThat(((Dispatch) skim(frame)).place()).isEqualTo(new QqPlace(Scene.GUILD, guild));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'op':0,'t':'GUILD_MEMBER_ADD','d':{'guild_id':''}}
        {'op':0,'t':'GUILD_MEMBER_ADD','d':{'guild_id':null}}
        {'op':0,'t':'GUILD_MEMBER_ADD','d':{'guild_id':{'guild_id':'a'}}}
        {'op':0,'t':'GUILD_MEMBER_ADD','d':{'guild_id':1.5}}
        {'op':0,'t':'GUILD_MEMBER_ADD','d':{'guild_id':true}}
        {'op':0,'t':'GUILD_MEMBER_ADD','d':{'guild_id':'a'},'d':{'x':1}}
        {'op':0,'t':'GUILD_MEMBER_ADD','d':{'guild_id':'a'},'d':null}
        {'op':0,'t':'GUILD_MEMBER_ADD','d':['guild_id','a']}
        {'op':0,'t':'GUILD_MEMBER_ADD','d':'guild_id'}
        {'op':0,'t':'GUILD_MEMBER_ADD'}
        {'op':0,'t':'C2C_MESSAGE_CREATE','d':{'author':{'id':'a'},'author':7}}
        {'op':0,'t':'MESSAGE_DELETE','d':{'message':{'channel_id':'a'},'message':[]}}
        """, quoteCharacter = '~')
    void aPlaceOfAnotherKindCountsAsAbsent(String frame) {
        assertThat(((Dispatch) skim(frame)).place()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'op':0,'t':'READY','d':{'session_id':'x','shard':[1,4]}}           | 1/4
        {'op':0,'t':'READY','d':{'session_id':'x','shard':['1','4']}}       | 1/4
        {'op':0,'t':'READY','d':{'session_id':'x','shard':[1,4,9]}}         | 1/4
        {'op':0,'t':'READY','d':{'session_id':'x','shard':[4,4]}}           |
        {'op':0,'t':'READY','d':{'session_id':'x','shard':[1]}}             |
        {'op':0,'t':'READY','d':{'session_id':'x','shard':[0,4294967297]}}  |
        {'op':0,'t':'READY','d':{'session_id':'x','shard':{'0':4}}}         |
        {'op':0,'t':'READY','d':{'session_id':'x','shard':[[0],[4]]}}       |
        {'op':0,'t':'READY','d':{'session_id':'x'}}                         |
        """, quoteCharacter = '~')
    void aShardThatIsNoneCountsAsAbsent(String frame, @Nullable String shard) {
        assertThat(skim(frame))
                .isEqualTo(new Ready(0, "x", shard == null ? null : ShardId.parse(shard), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                 | op                   | missing
        {'op':null}                                        | op                   | another value
        {'op':'0'}                                         | op                   | another value
        {'op':0.0}                                         | op                   | another value
        {'op':4294967296}                                  | op                   | another value
        {'op':{}}                                          | op                   | another value
        {'op':0,'d':{}}                                    | t                    | missing
        {'op':0,'t':'','d':{}}                             | t                    | missing
        {'op':0,'t':{},'d':{}}                             | t                    | missing
        {'op':0,'t':'READY','d':{}}                        | d.session_id         | missing
        {'op':10}                                          | d.heartbeat_interval | missing or 0
        {'op':10,'d':{'heartbeat_interval':-5}}            | d.heartbeat_interval | missing or 0
        {'op':10,'d':{'heartbeat_interval':99999999999}}   | d.heartbeat_interval | missing or 99999999999
        {'op':13,'d':{'plain_token':'x'}}                  | d.event_ts           | missing
        {'op':13,'d':{'event_ts':'1'}}                     | d.plain_token        | missing
        []                                                 | ~~                   | another value
        null                                               | ~~                   | another value
        5                                                  | ~~                   | another value
        {'op':7}{'op':7}                                   | ~~                   | more than one value
        {'op':7},                                          | ~~                   | stopped at byte
        {'op':7                                            | ~~                   | stopped at byte
        {'op':7,'d':nul}                                   | ~~                   | stopped at byte
        """, quoteCharacter = '~')
    void namesTheFieldThatIsWrong(String frame, String path, String problem) {
        assertThatExceptionOfType(MalformedPayloadException.class).isThrownBy(() -> skim(frame))
                .withMessageStartingWith((path.isEmpty() ? "payload" : path) + ": " + problem)
                .satisfies(e -> assertThat(e.path()).isEqualTo(path));
    }

    @Test
    void aTypeOfAnyLengthIsNoReasonToFailOtherwise() {
        String type = "X".repeat(200);

        assertThatExceptionOfType(MalformedPayloadException.class)
                .isThrownBy(() -> skim("{'op':0,'t':'" + type + "','d':{}}"))
                .withMessage("t: 200 characters (expected: the name of an event type)");
    }

    private Dispatch dispatch(byte[] frame) {
        return (Dispatch) skimmer.skim(frame);
    }

    private QqFrame skim(String frame) {
        return skimmer.skim(frame.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
