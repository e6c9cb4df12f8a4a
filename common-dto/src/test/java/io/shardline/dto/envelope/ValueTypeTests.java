package io.shardline.dto.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTests {

    @ParameterizedTest
    @ValueSource(strings = {"102000001", "a", "A.b_c-9"})
    void accountsAreTaken(String account) {
        assertThat(BotId.parse("qq/" + account)).isEqualTo(new BotId(Platform.QQ, account))
                .hasToString("qq/" + account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "a:b", "ä", "a%", "a\n"})
    void otherAccountsAreRefused(String account) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BotId(Platform.QQ, account))
                .withMessage("bot account: " + account + " (expected: 1 to 64 letters, digits, '.', '_' or '-')");
    }

    @Test
    void accountsHaveABound() {
        assertThat(new BotId(Platform.QQ, "x".repeat(64))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new BotId(Platform.QQ, "x".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "qq", "102000001", "/1", "moon/1"})
    void otherBotsAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BotId.parse(text));
    }

    @ParameterizedTest
    @EnumSource
    void platformsAreFoundByTheirWireName(Platform platform) {
        assertThat(Platform.of(platform.wireName())).isEqualTo(platform);
        assertThat(platform).hasToString(platform.wireName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "QQ", "qq ", "discord"})
    void otherPlatformsAreRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Platform.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Group", "c2c-x", "a/b", "grüppe", "abcdefghijklmnopqrstuvwxyz0123456"})
    void otherScenesAreRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scene(name))
                .withMessage("scene: " + name + " (expected: 1 to 32 of a-z and 0-9)");
    }

    @ParameterizedTest
    @CsvSource({"qq.GROUP_ADD_ROBOT, GROUP_ADD_ROBOT", "feishu.im.message.receive_v1, im.message.receive_v1",
            "custom.a, a"})
    void theNameOfATypeIsWhatFollowsItsPrefix(String value, String name) {
        assertThat(new EventType(value).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GROUP_ADD_ROBOT", ".GROUP_ADD_ROBOT"})
    void otherTypesAreRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EventType(value));
    }

    @Test
    void typesAndIdentitiesHaveABound() {
        assertThat(new EventType("qq." + "x".repeat(125))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new EventType("qq." + "x".repeat(126)));
        assertThat(new EventId("x".repeat(EventId.MAX_LENGTH))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new EventId("x".repeat(EventId.MAX_LENGTH + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new EventId(""));
    }

    @ParameterizedTest
    @CsvSource({"0/1, 0, 1", "3/4, 3, 4", "0/2147483647, 0, 2147483647"})
    void shardsAreWrittenAsIndexAndCount(String text, int index, int count) {
        assertThat(ShardId.parse(text)).isEqualTo(new ShardId(index, count)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "1", "1/", "/1", "4/4", "-1/4", "0/0", "0/-1", "a/b", "0/4/4", "0/2147483648"})
    void otherShardsAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ShardId.parse(text)).withMessageStartingWith("shard: ");
    }

    @Test
    void aPayloadIsItsBytesAndIsNeverPrinted() {
        Payload payload = Payload.of("{\"content\":\"secret\"}");

        assertThat(payload).isEqualTo(Payload.of(payload.bytes().clone()))
                .hasSameHashCodeAs(Payload.of(payload.text()));
        assertThat(payload).isNotEqualTo(Payload.of("{}"));
        assertThat(payload).hasToString("Payload[20 bytes]");
        assertThat(payload.size()).isEqualTo(20);
    }
}
