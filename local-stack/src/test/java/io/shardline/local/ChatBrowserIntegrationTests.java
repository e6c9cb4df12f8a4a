package io.shardline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

import io.shardline.fixtures.page.ChatPage;
import io.shardline.fixtures.page.Chromium;

/** What a person sees who opens the page of the local stack: everything in between is real. */
@TestInstance(Lifecycle.PER_CLASS)
class ChatBrowserIntegrationTests {

    private static final String APP_ID = "102000001";
    private static final Duration READY = Duration.ofSeconds(60);

    private LocalStack stack;
    private Chromium browser;
    private ChatPage page;

    @BeforeAll
    void start(@TempDir Path data, @TempDir Path profile) {
        stack = TestStacks.prepare(data, 2, 1);
        stack.startSimulated();
        HealthProbe probe = new HealthProbe();
        assertThat(probe.awaitReady(stack.gateway(), READY)).as("gateway ready").isTrue();
        assertThat(probe.awaitReady(stack.logic(0), READY)).as("logic ready").isTrue();
        browser = new Chromium(profile);
        browser.resize(1280, 800, false);
        page = new ChatPage(browser, stack.platform(), APP_ID);
    }

    @AfterAll
    void stop() {
        browser.close();
        stack.close();
    }

    @AfterEach
    void nobodyComplains() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void pingInGroupIsAnsweredWithWholeJourney() {
        page.open("group", "games", "alice");
        page.await(() -> page.text("#bot-status").equals("Connected · 2 shards"));

        page.converse("/ping");

        assertThat(page.text(".by-bot .bubble")).isEqualTo("pong");
        assertThat(page.text(".journey-total")).matches("[0-9.]+ ms");
        assertThat(page.find(".journey-parts > span")).extracting(WebElement::getText).hasSize(4)
                .allMatch(milliseconds -> milliseconds.matches("[0-9.]+"));
    }

    @ParameterizedTest
    @CsvSource({"channel, general", "dm, erin", "c2c, erin"})
    void mentionIsEchoedInEveryOtherScene(String scene, String conversation) {
        page.open(scene, conversation, "erin");

        page.converse("as it is");

        assertThat(page.text(".by-bot .bubble")).isEqualTo("as it is");
        assertThat(page.find(".journey-parts > span")).hasSize(4);
    }

    @Test
    void helpOffersButtonsThatWork() {
        page.open("c2c", "bob", "bob");
        page.converse("/help");
        assertThat(page.text(".markdown .heading-2")).isEqualTo("命令 · Commands");

        page.click(".key[data-key='button help-ping']");
        page.await(() -> page.text(".by-bot .bubble").equals("pong"));
        page.click(".key[data-key='button help-about']");

        page.await(() -> page.text(".by-bot .bubble").contains("Shardline puts every event on Kafka"));
        page.await(() -> page.text(".event").matches("bob pressed “关于 · About” · answered after [0-9]+ ms [0-9:]+"));
    }

    /** The pictures of the documentation: copy them from {@code target/screenshots} to {@code docs/images}. */
    @ParameterizedTest
    @CsvSource({"en, lobby, Good morning!", "zh, support, 早上好！"})
    void picturesForTheDocumentation(String language, String group, String greeting) {
        page.open("group", group, "alice");
        page.click("[data-language=" + language + "]");

        for (String message : List.of("/ping", greeting, "/help")) {
            page.converse(message);
        }

        assertThat(page.find(".journey-button")).hasSize(3);
        assertThat(page.scrollsSideways()).isFalse();
        browser.run("document.activeElement.blur()");
        browser.screenshot("chat-" + language);
        page.click("[data-language=en]");
    }
}
