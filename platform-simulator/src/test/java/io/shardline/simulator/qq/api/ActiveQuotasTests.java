package io.shardline.simulator.qq.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.shardline.simulator.fixture.Defaults;
import io.shardline.simulator.fixture.MovableClock;
import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.BotWorld;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Worlds;

class ActiveQuotasTests {

    private final MovableClock clock = new MovableClock();
    private final ActiveQuotas quotas = new ActiveQuotas(Defaults.switches(), Defaults.ledger(clock), clock);
    private final Bot bot = Defaults.bot("102000001");
    private final BotWorld world = new Worlds().of("102000001");

    @Test
    void oneGroupTakesTwentyAMinute() {
        Conversation lobby = world.conversation(Scene.GROUP, "lobby");

        assertThat(taken(bot, lobby, 25)).isEqualTo(20);
        clock.advance(Duration.ofMinutes(1));
        assertThat(taken(bot, lobby, 1)).isEqualTo(1);
    }

    @Test
    void anUnverifiedBotSendsThirtyAMinuteToGroupsAndAVerifiedOneSixty() {
        Bot verified = Defaults.bot("102000001", Map.of("it.verified", "true"));
        int unverified = 0;
        for (int group = 0; group < 10; group++) {
            unverified += taken(bot, world.conversation(Scene.GROUP, "g" + group), 10);
        }
        clock.advance(Duration.ofMinutes(1));
        int more = 0;
        for (int group = 0; group < 10; group++) {
            more += taken(verified, world.conversation(Scene.GROUP, "g" + group), 10);
        }

        assertThat(unverified).isEqualTo(30);
        assertThat(more).isEqualTo(60);
    }

    @Test
    void anUnverifiedBotSendsFiveASecondToUsers() {
        int sent = 0;
        for (int user = 0; user < 10; user++) {
            sent += taken(bot, world.conversation(Scene.C2C, "u" + user), 1);
        }

        assertThat(sent).isEqualTo(5);
    }

    @Test
    void twoChannelsOfAGuildTakeTwentyADay() {
        assertThat(taken(bot, world.conversation(Scene.CHANNEL, "general"), 25)).isEqualTo(20);
        assertThat(taken(bot, world.conversation(Scene.CHANNEL, "off-topic"), 1)).isEqualTo(1);
        assertThat(taken(bot, world.conversation(Scene.CHANNEL, "announcements"), 1)).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(taken(bot, world.conversation(Scene.CHANNEL, "announcements"), 1)).isEqualTo(1);
    }

    @Test
    void aDirectMessageTakesTwoADay() {
        assertThat(taken(bot, world.conversation(Scene.DM, "alice"), 5)).isEqualTo(2);
    }

    @Test
    void aGroupThatSwitchedThemOffTakesNone() {
        Conversation lobby = world.conversation(Scene.GROUP, "lobby");
        lobby.setActiveAllowed(false);

        assertThat(taken(bot, lobby, 1)).isZero();
    }

    @Test
    void aChannelTakesFiveMessagesASecond() {
        Conversation general = world.conversation(Scene.CHANNEL, "general");
        for (int i = 0; i < 5; i++) {
            quotas.takeChannelRate(bot, general);
        }

        assertThat(catchThrowableOfType(ApiRefusal.class,
                () -> quotas.takeChannelRate(bot, general)).code()).isEqualTo(20028);
    }

    private int taken(Bot sender, Conversation conversation, int times) {
        return (int) IntStream.range(0, times).filter(_ -> isTaken(sender, conversation)).count();
    }

    private boolean isTaken(Bot sender, Conversation conversation) {
        try {
            quotas.take(sender, conversation);
            return true;
        } catch (ApiRefusal _) {
            return false;
        }
    }
}
