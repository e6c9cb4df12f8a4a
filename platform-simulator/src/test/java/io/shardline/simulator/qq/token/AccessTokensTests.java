package io.shardline.simulator.qq.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.shardline.simulator.fixture.Defaults;
import io.shardline.simulator.fixture.MovableClock;
import io.shardline.simulator.qq.bot.Bot;

class AccessTokensTests {

    private final MovableClock clock = new MovableClock();
    private final AccessTokens tokens = new AccessTokens(clock, new Random(1));
    private final Bot bot = Defaults.bot("102000001");

    @Test
    void theSameTokenIsGivenOutWithAShrinkingLife() {
        AccessTokens.Grant first = tokens.issue(bot);
        clock.advance(Duration.ofSeconds(7_139));

        AccessTokens.Grant second = tokens.issue(bot);

        assertThat(first.expiresIn()).isEqualTo(Duration.ofHours(2));
        assertThat(second).isEqualTo(new AccessTokens.Grant(first.value(), Duration.ofSeconds(61)));
    }

    @Test
    void inTheLastMinuteBothTokensWork() {
        String old = tokens.issue(bot).value();
        clock.advance(Duration.ofMinutes(119));

        String fresh = tokens.issue(bot).value();

        assertThat(fresh).isNotEqualTo(old);
        assertThat(tokens.ownerOf(old)).contains("102000001");
        assertThat(tokens.ownerOf(fresh)).contains("102000001");
    }

    @Test
    void theOldTokenEndsAtItsOwnTime() {
        String old = tokens.issue(bot).value();
        clock.advance(Duration.ofSeconds(7_150));
        String fresh = tokens.issue(bot).value();
        clock.advance(Duration.ofSeconds(50));

        assertThat(tokens.ownerOf(old)).isEmpty();
        assertThat(tokens.ownerOf(fresh)).contains("102000001");
    }

    @Test
    void aShortLivedTokenIsReplacedAtHalfItsLife() {
        Bot hasty = Defaults.bot("102000002", Map.of("it.token-ttl", "10s"));
        String first = tokens.issue(hasty).value();
        clock.advance(Duration.ofSeconds(4));
        String second = tokens.issue(hasty).value();
        clock.advance(Duration.ofSeconds(1));

        assertThat(second).isEqualTo(first);
        assertThat(tokens.issue(hasty).value()).isNotEqualTo(first);
    }

    @Test
    void expiringVoidsEveryTokenOfThatBotOnly() {
        String mine = tokens.issue(bot).value();
        String other = tokens.issue(Defaults.bot("102000002")).value();

        tokens.expireAll("102000001");

        assertThat(tokens.ownerOf(mine)).isEmpty();
        assertThat(tokens.ownerOf(other)).contains("102000002");
        assertThat(tokens.issue(bot).value()).isNotEqualTo(mine);
    }
}
