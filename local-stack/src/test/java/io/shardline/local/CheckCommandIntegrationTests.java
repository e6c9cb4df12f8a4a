package io.shardline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The check of a real bot, with the simulator as the real platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckCommandIntegrationTests {

    private static final String GRANTED = "[\"GUILDS\",\"GUILD_MEMBERS\",\"PUBLIC_GUILD_MESSAGES\",\"GROUP_AND_C2C_EVENT\","
            + "\"INTERACTION\",\"DIRECT_MESSAGE\",\"MESSAGE_AUDIT\",\"GUILD_MESSAGE_REACTIONS\"]";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private LocalStack platform;
    private Simulator simulator;
    private Path folder;

    @BeforeAll
    void startPlatform(@TempDir Path shared) {
        folder = shared;
        platform = TestStacks.prepare(shared.resolve("platform"), 1, 0);
        platform.startPlatform();
        simulator = new Simulator(platform.platform());
    }

    @AfterAll
    void stopPlatform() {
        platform.close();
    }

    @BeforeEach
    void forgive() {
        printed.reset();
        simulator.patch("/control/bots/102000001",
                "{\"allowList\":[],\"grantedIntents\":%s,\"sessionsRemaining\":1000,\"maxConcurrency\":100}"
                        .formatted(GRANTED));
    }

    @Test
    void aBotThatLacksNothing() throws IOException {
        Thread user = Thread.ofVirtual().start(this::writeUntilInterrupted);

        assertThat(check(LocalStack.SIMULATED_SECRET, Duration.ofSeconds(30))).isTrue();

        user.interrupt();
        assertThat(output()).contains("token: issued", "令牌：已签发", "address: allowed", "quota: 1000 of 1000",
                "gateway: connected", "intents granted", "first event: received").doesNotContain("MISS");
    }

    @Test
    void aWrongSecret() throws IOException {
        assertThat(check("wrong", Duration.ZERO)).isFalse();

        assertThat(output()).contains("[MISS]", "app id or secret is wrong", "请核对 app id 和 secret")
                .contains("gateway, intents, first event: not examined");
    }

    @Test
    void anAddressThatIsNotAllowed() throws IOException {
        simulator.patch("/control/bots/102000001", "{\"allowList\":[\"10.0.0.1\"]}");

        assertThat(check(LocalStack.SIMULATED_SECRET, Duration.ZERO)).isFalse();

        assertThat(output()).contains("IP allow-list", "本机出口 IP 不在白名单");
    }

    @Test
    void noSessionsLeft() throws IOException {
        simulator.patch("/control/bots/102000001", "{\"sessionsRemaining\":0}");

        assertThat(check(LocalStack.SIMULATED_SECRET, Duration.ZERO)).isFalse();

        assertThat(output()).contains("quota: 0 of 1000 sessions left, 1 needed");
    }

    @Test
    void intentsThatAreNotGranted() throws IOException {
        simulator.patch("/control/bots/102000001",
                "{\"grantedIntents\":[\"GUILDS\",\"GUILD_MEMBERS\",\"PUBLIC_GUILD_MESSAGES\"]}");

        assertThat(check(LocalStack.SIMULATED_SECRET, Duration.ZERO)).isFalse();

        assertThat(output()).contains("gateway: connected", "intents to apply for", "GROUP_AND_C2C_EVENT");
    }

    @Test
    void noEventInTime() throws IOException {
        assertThat(check(LocalStack.SIMULATED_SECRET, Duration.ofSeconds(1))).isFalse();

        assertThat(output()).contains("first event: none within 1 s", "1 秒内没有收到");
    }

    private boolean check(String secret, Duration wait) throws IOException {
        RealBotOptions bot = new RealBotOptions();
        bot.appId = LocalStack.SIMULATED_APP_ID;
        bot.secretFile = Files.writeString(folder.resolve("secret.txt"), secret + "\n");
        bot.apiUrl = platform.platform();
        bot.tokenUrl = URI.create(platform.platform() + "/app/getAppAccessToken");
        CheckReport report = new CheckReport(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (LocalStack stack = TestStacks.prepare(folder.resolve("checked"), 1, 0)) {
            new BotCheck(report).run(stack, bot, wait);
        }
        return report.complete();
    }

    private void writeUntilInterrupted() {
        while (!Thread.currentThread().isInterrupted()) {
            simulator.post("/control/load", "{\"rate\":2,\"total\":4}");
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        }
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
