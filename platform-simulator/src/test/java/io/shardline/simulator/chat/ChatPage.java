package io.shardline.simulator.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The chat page in a headless Chromium, as a person sees it. The browser and its driver are taken from the usual places, or
 * from the system properties {@code chromium} and {@code chromedriver}.
 */
final class ChatPage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final AtomicInteger failures = new AtomicInteger();
    private final URI simulator;
    private final ChromeDriver driver;

    ChatPage(URI simulator, Path profile) {
        this.simulator = simulator;
        var options = new ChromeOptions();
        options.setBinary(System.getProperty("chromium", "/usr/bin/chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en-US",
                "--hide-scrollbars", "--user-data-dir=" + profile);
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new java.io.File(System.getProperty("chromedriver", "/usr/bin/chromedriver")))
                .usingAnyFreePort().build();
        this.driver = new ChromeDriver(service, options);
    }

    /** Shows the page as on a screen of this size. */
    void resize(int width, int height, boolean phone) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height,
                "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
    }

    void prefer(String colorScheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
    }

    /** Opens a conversation by its link and waits until it is live. */
    void open(String scene, String conversation, String user) {
        driver.get("about:blank");
        driver.get(simulator.resolve(
                "/#/" + PageBot.APP_ID + "/" + scene + "/" + conversation + "?as=" + user).toString());
        awaitLive();
    }

    void reload() {
        driver.navigate().refresh();
        awaitLive();
    }

    private void awaitLive() {
        await(() -> !find("#stream-status.status-on").isEmpty() && text("#room-name").length() > 0);
    }

    /** Writes a message and sends it with the keyboard. */
    void say(String text) {
        WebElement field = require("#text");
        field.sendKeys(text);
        field.sendKeys(Keys.ENTER);
    }

    /** Says something and waits for its journey. */
    void converse(String text) {
        int answered = find(".journey-button").size();
        say(text);
        await(() -> find(".journey-button").size() > answered);
    }

    void click(String selector) {
        require(selector).click();
    }

    /** Presses keys wherever the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void attach(Path picture) {
        require("#picture-input").sendKeys(picture.toAbsolutePath().toString());
    }

    List<WebElement> find(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The last element that matches; waits for it. */
    WebElement require(String selector) {
        await(() -> !find(selector).isEmpty());
        return find(selector).getLast();
    }

    /** The text of the last element that matches, empty if there is none. */
    String text(String selector) {
        List<WebElement> found = find(selector);
        return found.isEmpty() ? "" : found.getLast().getText();
    }

    void await(BooleanSupplier condition) {
        try {
            Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50))
                    .ignoreException(StaleElementReferenceException.class).until(condition::getAsBoolean);
        } catch (ConditionTimeoutException e) {
            screenshot("failure-" + failures.incrementAndGet());
            throw e;
        }
    }

    @Nullable
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Whether the page is wider than the screen. */
    boolean scrollsSideways() {
        return Boolean.TRUE.equals(run("return document.documentElement.scrollWidth > window.innerWidth"
                + " || document.querySelector('#log').scrollWidth > document.querySelector('#log').clientWidth"));
    }

    String title() {
        return String.valueOf(driver.getTitle());
    }

    String url() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** What the browser complained about, such as a script that the page's policy forbids. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(Object::toString).toList();
    }

    void screenshot(String name) {
        run("document.activeElement.blur()");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
