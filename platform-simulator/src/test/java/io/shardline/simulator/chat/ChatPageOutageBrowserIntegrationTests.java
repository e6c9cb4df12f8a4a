package io.shardline.simulator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.context.ConfigurableApplicationContext;

import io.shardline.fixtures.page.ChatPage;
import io.shardline.fixtures.page.Chromium;
import io.shardline.simulator.SimulatorApplication;

/** What the page says while the bot or the simulator is not there, and that it goes on by itself. */
class ChatPageOutageBrowserIntegrationTests {

    private final int port = freePort();
    private final URI simulator = URI.create("http://127.0.0.1:" + port + "/");
    private final Chromium browser;
    private final ChatPage page;
    private ConfigurableApplicationContext application;

    ChatPageOutageBrowserIntegrationTests(@TempDir Path profile) {
        browser = new Chromium(profile);
        browser.resize(1280, 800, false);
        page = new ChatPage(browser, simulator, PageBot.APP_ID);
    }

    @BeforeEach
    void startSimulator() {
        application = SimulatorApplication.application().run("--server.port=" + port, "--server.address=127.0.0.1");
    }

    @AfterEach
    void stop() {
        browser.close();
        application.close();
    }

    @Test
    void missingBotIsNamedUntilItConnects() {
        page.open("group", "lobby", "alice");
        assertThat(page.text("#bot-status")).isEqualTo("Not connected");
        assertThat(page.text("#empty-missing")).contains("No bot is connected yet", simulator.getAuthority(),
                PageBot.APP_ID);
        page.say("/ping");
        page.await(() -> page.text(".journey").equals("no bot is connected"));

        try (var bot = new PageBot(simulator)) {
            page.await(() -> page.text("#bot-status").equals("Connected · 1 shard"));
            page.converse("/ping");
            assertThat(page.text(".by-bot .bubble")).isEqualTo("pong");
            assertThat(bot.problems()).isEmpty();
        }

        page.await(() -> page.text("#bot-status").equals("Not connected"));
    }

    @Test
    void lostSimulatorIsNamedAndNothingWrittenIsLost() {
        page.open("group", "night%20shift", "alice");
        page.say("before");
        page.await(() -> page.text(".by-user .text").endsWith("before"));

        application.close();
        page.await(() -> page.text("#stream-status").equals("No connection, retrying…"));
        assertThat(page.text("#bot-status")).isEqualTo("Status unknown");
        page.say("after");
        page.await(() -> page.text("#problem").equals("Not sent: the simulator does not answer"));
        assertThat(page.require("#text").getDomProperty("value")).isEqualTo("after");

        startSimulator();
        page.await(() -> page.text("#stream-status").equals("Live"));
        page.press(Keys.ENTER);
        page.await(() -> page.text(".by-user .text").endsWith("after"));
        assertThat(page.find(".by-user .text")).as("messages, since the simulator began anew").hasSize(1);
        page.await(() -> page.text("#conversation-list [aria-current]").equals("night shift"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/js/room.js", "*/css/log.css"})
    void halfLoadedPageSaysSoAndLoadsAgain(String part) {
        browser.fail(List.of(part));
        browser.open(simulator);
        page.await(() -> page.text("#incomplete").contains("not loaded completely"));

        browser.fail(List.of());

        page.await(() -> page.text("#incomplete").isEmpty());
        page.awaitLive();
    }

    /** Below those that the system gives to outgoing connections, so that none of them takes it in between. */
    private static int freePort() {
        return new Random().ints(20_000, 32_000).filter(ChatPageOutageBrowserIntegrationTests::isFree).findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
