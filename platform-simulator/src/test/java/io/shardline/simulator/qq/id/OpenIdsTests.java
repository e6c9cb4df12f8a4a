package io.shardline.simulator.qq.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenIdsTests {

    @Test
    void theSameNameHasTheSameIdForOneBotAndAnotherForTheNext() {
        assertThat(OpenIds.user("1", "alice")).isEqualTo(OpenIds.user("1", "alice")).matches("[0-9A-F]{32}");
        assertThat(OpenIds.user("2", "alice")).isNotEqualTo(OpenIds.user("1", "alice"));
        assertThat(OpenIds.group("1", "alice")).isNotEqualTo(OpenIds.user("1", "alice"));
    }

    @Test
    void guildIdsAreUnsignedDecimals() {
        assertThat(OpenIds.guild("demo")).matches("[1-9][0-9]{17}");
        assertThat(OpenIds.guildUser("alice")).matches("1441[0-9]{15}");
        assertThat(OpenIds.isDecimal("18446744073709551615")).isTrue();
        assertThat(OpenIds.isDecimal("18446744073709551616")).isFalse();
        assertThat(OpenIds.isDecimal("12a")).isFalse();
    }
}
