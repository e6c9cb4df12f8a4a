package io.shardline.simulator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.context.ConfigurableApplicationContext;

import io.shardline.fixtures.page.ChatPage;
import io.shardline.fixtures.page.Chromium;
import io.shardline.simulator.SimulatorApplication;

@TestInstance(Lifecycle.PER_CLASS)
class ChatPageBrowserIntegrationTests {

    private static final int ENGLISH_JOURNEY_PARTS = 4;

    private final ConfigurableApplicationContext application = SimulatorApplication.application().run("--server.port=0",
            "--server.address=127.0.0.1");
    private final URI simulator = URI
            .create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + "/");
    private final PageBot bot = new PageBot(simulator);
    private final Chromium browser;
    private final ChatPage page;

    ChatPageBrowserIntegrationTests(@TempDir Path profile) {
        this.browser = new Chromium(profile);
        this.page = new ChatPage(browser, simulator, PageBot.APP_ID);
    }

    @BeforeEach
    void onADesktop() {
        browser.resize(1280, 800, false);
        browser.prefer("light");
    }

    @AfterEach
    void nobodyHasComplaints() {
        assertThat(bot.problems()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        assertThat(page.title()).isEqualTo("Shardline");
    }

    @AfterAll
    void stop() {
        browser.close();
        bot.close();
        application.close();
    }

    @BeforeAll
    void theBotIsConnected() {
        onADesktop();
        page.open("group", "lobby", "alice");
        page.await(() -> page.text("#bot-status").equals("Connected · 1 shard"));
    }

    @Test
    void messageGetsItsAnswerAndItsJourney() {
        page.open("group", "answers", "alice");

        page.converse("/ping");

        assertThat(page.text(".by-user .text")).isEqualTo("@demo bot /ping");
        assertThat(page.text(".by-bot .bubble")).isEqualTo("pong");
        assertThat(page.text(".journey-total")).matches("[0-9.]+ ms");
        assertThat(page.find(".journey-parts > span")).hasSize(ENGLISH_JOURNEY_PARTS);
    }

    @Test
    void journeyIsExplainedOnFocusAndPutAwayWithEscape() {
        page.open("group", "journeys", "alice");
        page.converse("/ping");

        browser.run("document.querySelector('.journey-button').focus()");

        assertThat(page.text("#journey-tip .tip-title")).matches("[0-9.]+ ms from the socket to the answer");
        assertThat(page.find("#journey-tip .legend-line")).extracting(WebElement::getText)
                .allSatisfy(line -> assertThat(line).matches("(?s)(Socket|Broker|Handler|API).*[0-9.]+ ms"));
        assertThat(page.focused().getDomAttribute("aria-describedby")).isEqualTo("journey-tip");
        page.press(Keys.ESCAPE);
        assertThat(page.require("#journey-tip").isDisplayed()).isFalse();
    }

    @Test
    void withoutTimingsOnlyTheTotalIsShown() {
        page.open("group", "untimed", "alice");

        page.converse("/untimed");

        assertThat(page.text(".journey-parts")).isEqualTo("only total");
    }

    @Test
    void emptyConversationTellsWhatToTry() {
        page.open("channel", "fresh", "bob");
        assertThat(page.text("#empty-title")).isEqualTo("Talk to demo bot");

        page.click(".chip:first-child");

        page.await(() -> page.text(".by-bot .bubble").equals("pong"));
        assertThat(page.require("#empty").isDisplayed()).isFalse();
    }

    @Test
    void markdownAndButtonsAreShown() {
        page.open("group", "markdown", "alice");

        page.converse("/help");

        assertThat(page.text(".markdown .heading-2")).isEqualTo("What I can do");
        assertThat(page.find(".markdown li code")).hasSize(2);
        assertThat(page.text(".markdown strong")).isEqualTo("picture");
        assertThat(page.find(".key")).extracting(WebElement::getText)
                .containsExactly("Ping", "Write…", "Confirm", "Open");
        WebElement link = page.require("a.key");
        assertThat(link.getDomAttribute("href")).isEqualTo("https://example.org/");
        assertThat(link.getDomAttribute("rel")).contains("noopener");
    }

    @Test
    void callbackButtonSpinsUntilTheBotAnswers() {
        page.open("group", "callbacks", "alice");
        page.converse("/help");

        page.click(".key[data-key='button confirm']");

        page.await(() -> !page.find(".key[aria-busy] .spinner").isEmpty());
        assertThat(page.text(".event")).contains("alice pressed “Confirm” · waiting for the bot");
        bot.answerNextInteraction();
        page.await(() -> page.find(".key[aria-busy]").isEmpty());
        assertThat(page.text(".event")).matches("alice pressed “Confirm” · answered after [0-9]+ ms [0-9:]+");
    }

    @Test
    void commandButtonsSendOrFillTheMessageField() {
        page.open("group", "commands", "alice");
        page.converse("/help");

        page.click(".key[data-key='button fill']");
        assertThat(page.require("#text").getDomProperty("value")).isEqualTo("/echo ");

        page.click(".key[data-key='button again']");
        page.await(() -> page.text(".by-bot .bubble").equals("pong"));
    }

    @Test
    void languageIsSwitchedAndRemembered() {
        page.open("group", "languages", "alice");
        assertThat(page.text("#scene-group")).isEqualTo("Groups");

        page.click("[data-language=zh]");

        assertThat(page.text("#scene-group")).isEqualTo("群聊");
        assertThat(page.text("#empty-title")).isEqualTo("和 demo bot 聊聊");
        page.reload();
        assertThat(page.text("#bot-status")).isEqualTo("已连接 · 1 个分片");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("zh-CN");
        page.click("[data-language=en]");
    }

    @ParameterizedTest
    @CsvSource({"360, 640", "390, 844", "820, 1180"})
    void smallScreensNeverScrollSideways(int width, int height) {
        browser.resize(width, height, true);
        page.open("group", "narrow-" + width, "alice");
        page.converse("/help");
        page.converse("/picture");
        page.converse("x".repeat(400) + " https://example.org/" + "y".repeat(200));

        assertThat(page.scrollsSideways()).isFalse();

        if (width < 820) {
            page.click("#menu");
            page.await(() -> page.require("#menu-close").isDisplayed());
            assertThat(page.scrollsSideways()).isFalse();
            page.press(Keys.ESCAPE);
        }
    }

    @Test
    void whatPeopleAndBotsSendStaysText() {
        page.open("group", "hostile", "alice");

        page.converse(PageBotMessages.ATTACK);
        page.converse("/hostile");

        assertThat(page.find(".text").getFirst().getText()).isEqualTo("@demo bot " + PageBotMessages.ATTACK);
        assertThat(page.text(".markdown .heading-1")).isEqualTo(PageBotMessages.ATTACK);
        assertThat(page.find("#log-list img, #log-list script, #log-list a")).isEmpty();
        assertThat(page.text(".key")).isEqualTo("<b>x</b>");
        assertThat(page.require(".key").getDomAttribute("aria-disabled")).isEqualTo("true");
    }

    @Test
    void keyboardAloneIsEnough() {
        page.open("group", "keyboard", "alice");
        page.press("/help");
        page.press(Keys.chord(Keys.SHIFT, Keys.ENTER));
        page.press(Keys.BACK_SPACE, Keys.ENTER);
        page.await(() -> page.find(".key").size() == 4);

        for (int steps = 0; !page.focused().getText().equals("Ping") && steps < 10; steps++) {
            page.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        }
        assertThat(browser.run("return document.activeElement.matches(':focus-visible')")).isEqualTo(true);
        page.press(Keys.ENTER);

        page.await(() -> page.text(".by-bot .bubble").equals("pong"));
        page.await(() -> String.valueOf(page.require("#announcements").getDomProperty("textContent"))
                .endsWith("demo bot: pong"));
    }

    @Test
    void pictureIsAttachedAndSent(@TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("hills.png"), PageBotMessages.picture());
        page.open("c2c", "carol", "carol");

        page.attach(picture);
        page.await(() -> page.find("#attachments img").size() == 1);
        page.converse("");

        assertThat(page.text(".by-bot .bubble")).isEqualTo("What a nice picture!");
        page.await(() -> Boolean.TRUE.equals(
                browser.run("return document.querySelector('.by-user .picture img').naturalWidth === 640")));
    }

    @Test
    void historyIsLoadedOnScrollingUpAndStaysInPlace() throws Exception {
        post("/control/events", """
            {"scene":"group","conversation":"history","user":"bob","text":"first","mention":false,"fullMode":true}""");
        for (int i = 0; i < 90; i++) {
            post("/control/events",
                    "{\"scene\":\"group\",\"conversation\":\"history\",\"user\":\"bob\",\"text\":\"line " + i + "\"}");
        }
        page.open("group", "history", "alice");
        assertThat(page.text(".by-user .text")).endsWith("line 89");

        page.await(() -> {
            browser.run("document.querySelector('#log').scrollTop = 0");
            return page.text("#log-top").equals("The conversation starts here");
        });

        assertThat(page.find(".by-user .text").getFirst().getText()).isEqualTo("first");
        post("/control/events", """
            {"scene":"group","conversation":"history","user":"bob","text":"late"}""");
        page.await(() -> page.text("#to-end-text").contains("new message"));
        assertThat(page.find(".by-user .text").getLast().getText()).endsWith("line 89");
        page.click("#to-end");
        page.await(() -> page.text(".by-user .text").endsWith("late"));
    }

    @Test
    void newConversationIsCreatedAndLinked() {
        page.open("group", "lobby", "alice");

        page.click("section:nth-of-type(4) .quiet-button");
        page.require("#ask-name").sendKeys("bob", Keys.ENTER);

        page.await(() -> page.text("#room-scene").equals("Direct message"));
        assertThat(page.url()).endsWith("#/" + PageBot.APP_ID + "/dm/bob?as=bob");
        page.converse("/ping");
        assertThat(page.text(".by-bot .bubble")).isEqualTo("pong");
    }

    @Test
    void channelsOfOtherGuildsAreNamedWithTheirs() {
        page.open("channel", "other%2Fnight%20shift", "alice");

        page.converse("/ping");

        assertThat(page.text(".by-bot .bubble")).isEqualTo("pong");
        assertThat(page.text("#room-name")).isEqualTo("other/night shift");
        assertThat(page.text("#conversation-list [aria-current]")).isEqualTo("other/night shift");
    }

    @Test
    void pagePolicyRefusesMarkupMadeFromText() {
        page.open("group", "policy", "alice");

        Object outcome = browser.run("""
            try {
              document.querySelector('#log-list').innerHTML = '<b>x</b>';
              return 'taken';
            } catch (error) {
              return error.name;
            }""");

        assertThat(outcome).isEqualTo("TypeError");
        assertThat(browser.complaints()).singleElement().asString().contains("TrustedHTML");
        assertThat(String.valueOf(page.require("meta[http-equiv]").getDomAttribute("content")))
                .contains("default-src 'self'").doesNotContain("unsafe-inline");
    }

    @Test
    void everyFileIsUsed() throws IOException {
        page.open("group", "files", "alice");
        Path files = Path.of("src", "main", "resources", "static");

        var loaded = (List<?>) Objects.requireNonNull(browser.run("""
            return performance.getEntriesByType('resource').map((each) => new URL(each.name).pathname.slice(1))"""));

        try (Stream<Path> all = Files.walk(files)) {
            assertThat(all.filter(Files::isRegularFile).map(file -> files.relativize(file).toString())
                    .filter(file -> !file.equals("index.html"))).isNotEmpty().allMatch(loaded::contains);
        }
    }

    @Test
    void everythingComesFromTheSimulator() {
        page.open("group", "origin", "alice");
        page.converse("/picture");

        assertThat(
                browser.run("return performance.getEntriesByType('resource').map((each) => new URL(each.name).origin)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST).isNotEmpty()
                .containsOnly("http://" + simulator.getAuthority());
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, 800, light", "en, 1280, 800, dark", "zh, 1280, 800, light", "zh, 1280, 800, dark",
            "en, 390, 844, light", "en, 390, 844, dark", "zh, 390, 844, light", "zh, 390, 844, dark"})
    void screenshots(String language, int width, int height, String colors) {
        page.open("group", "lobby", "alice");
        browser.run("localStorage.setItem('shardline.chat', JSON.stringify({ language: arguments[0] }))", language);
        browser.resize(width, height, width < 500);
        browser.prefer(colors);
        page.open("group", "tour-" + language + width + colors, "alice");
        for (String message : List.of("/ping", "/help", "/picture", "/untimed")) {
            page.converse(message);
        }
        page.await(() -> Boolean.TRUE.equals(browser.run("return document.querySelector('.picture img').complete")));

        assertThat(page.scrollsSideways()).isFalse();
        browser.run("document.activeElement.blur()");
        browser.screenshot("chat-%s-%d-%s".formatted(language, width, colors));
        browser.run("localStorage.clear()");
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(HttpRequest.newBuilder(simulator.resolve(path)).header("Content-Type",
                    "application/json").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
                    .statusCode()).isEqualTo(200);
        }
    }
}
