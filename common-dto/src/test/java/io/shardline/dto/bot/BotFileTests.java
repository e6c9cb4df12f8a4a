package io.shardline.dto.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotFileTests {

    private static final String MINIMAL = """
        platform: qq
        app-id: "102000001"
        secret: s3cret
        """;

    @Test
    void whatIsNotSaidHasDefaults() {
        assertThat(read(MINIMAL)).isEqualTo(new QqBot("102000001", new Secret("s3cret"), OptionalInt.empty(), List.of(),
                QqBot.PRODUCTION_API, QqBot.PRODUCTION_TOKEN, false));
    }

    @Test
    void everyKeyIsRead() {
        BotDefinition bot = read("""
            platform: qq
            app-id: 102000001
            secret-file: demo.secret
            sandbox: true
            shards: 4
            intents: [GUILDS, GROUP_AND_C2C_EVENT]
            api-url: http://localhost:8080/
            token-url: http://localhost:8080/app/getAppAccessToken
            timings: true
            """);

        assertThat(bot).isEqualTo(new QqBot("102000001", new Secret("from demo.secret"), OptionalInt.of(4),
                List.of("GUILDS", "GROUP_AND_C2C_EVENT"), URI.create("http://localhost:8080"),
                URI.create("http://localhost:8080/app/getAppAccessToken"), true));
    }

    @Test
    void aSandboxBotUsesTheSandboxApi() {
        assertThat(((QqBot) read(MINIMAL + "sandbox: true\n")).apiUrl()).isEqualTo(QqBot.SANDBOX_API);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        platform: irc | platform: irc (expected: qq)
        sandbox: maybe | sandbox: maybe (expected: true or false)
        shards: 0 | shards: 0 (expected: auto, or 1 to 10000)
        shards: many | shards: many (expected: auto, or 1 to 10000)
        intents: [] | intents: [] (expected: a list of names)
        api-url: ftp://x | api-url: ftp://x (expected: http://host or https://host)
        api-url: "http://a b" | api-url: http://a b (expected: http://host or https://host)
        app-id: abc | app-id: abc (expected: up to 20 digits, in quotes)
        secret: "" | secret: empty
        secret-file: x | secret: expected: exactly one of secret and secret-file
        """)
    void aWrongValueIsNamed(String line, String problem) {
        String key = line.substring(0, line.indexOf(':'));
        String text = MINIMAL.lines().filter(kept -> !kept.startsWith(key + ":")).reduce("", (a, b) -> a + b + "\n")
                + line;

        assertThatExceptionOfType(BotFileException.class).isThrownBy(() -> read(text))
                .withMessage("demo.yml: " + problem);
    }

    @Test
    void anUnknownKeyIsNamedWithTheKnownOnes() {
        assertThatExceptionOfType(BotFileException.class).isThrownBy(() -> read(MINIMAL + "shard: 4\n"))
                .withMessageStartingWith("demo.yml: shard: unknown (expected: one of [api-url, app-id,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '' | not a YAML mapping (expected: lines like "platform: qq")
        - qq | not a YAML mapping (expected: lines like "platform: qq")
        "secret: s3cret | not valid YAML (ScannerException)
        !!java.net.URL [x] | not valid YAML (ComposerException)
        """)
    void whatIsNoMappingIsRefusedWithoutQuotingIt(String text, String problem) {
        assertThatExceptionOfType(BotFileException.class).isThrownBy(() -> read(text))
                .withMessage("demo.yml: " + problem);
    }

    @Test
    void aMissingSecretFileIsNamed() {
        assertThatExceptionOfType(BotFileException.class)
                .isThrownBy(() -> read("platform: qq\napp-id: '1'\nsecret-file: gone"))
                .withMessage("demo.yml: secret-file: gone cannot be read");
    }

    @Test
    void aHugeFileIsRefused() {
        assertThatExceptionOfType(BotFileException.class).isThrownBy(() -> read("#".repeat(70_000)))
                .withMessage("demo.yml: 70000 bytes (expected: at most 65536)");
    }

    @Test
    void aSecretIsNeverPrinted() {
        assertThat(read(MINIMAL).toString()).contains("Secret[hidden]").doesNotContain("s3cret");
    }

    private static BotDefinition read(String text) {
        return BotFile.read("demo.yml", text.getBytes(StandardCharsets.UTF_8), BotFileTests::secretFile);
    }

    private static byte[] secretFile(String path) throws IOException {
        if ("gone".equals(path)) {
            throw new NoSuchFileException(path);
        }
        return ("from " + path + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
