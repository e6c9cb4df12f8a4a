package io.shardline.dto.bot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads bot files: YAML, one bot each. The keys of a QQ bot:
 *
 * <pre>
 * platform: qq               # required
 * app-id: "102000001"        # required
 * secret: ...                # one of the two is required
 * secret-file: secret.txt    # relative to the bot file
 * sandbox: false             # use the sandbox API
 * shards: auto               # or a number
 * intents: default           # or a list of names, for example [GUILDS, GROUP_AND_C2C_EVENT]
 * api-url: https://...       # instead of the platform's own
 * token-url: https://...
 * timings: false             # tell the simulator how long each step took
 * </pre>
 */
public final class BotFile {

    private static final int MAX_BYTES = 64 * 1024;
    private static final Set<String> KEYS = Set.of("platform", "app-id", "secret", "secret-file", "sandbox", "shards",
            "intents", "api-url", "token-url", "timings");

    private BotFile() {}

    /** Where the files that a bot file names come from. */
    @FunctionalInterface
    public interface Files {
        /** Content of the file with that path, relative to the bot file. */
        byte[] read(String path) throws IOException;
    }

    /**
     * Reads one file.
     *
     * @param name of the file, for messages
     * @param content its bytes
     * @param files to read a secret from
     * @throws BotFileException if anything in it is missing, unknown or of another form
     */
    public static BotDefinition read(String name, byte[] content, Files files) {
        BotFileFields fields = new BotFileFields(name, parse(name, content));
        fields.requireKnown(KEYS);
        String platform = fields.requireText("platform");
        if (!"qq".equals(platform)) {
            throw new BotFileException(name, "platform: " + platform + " (expected: qq)");
        }
        String appId = fields.requireText("app-id");
        if (!appId.matches("[0-9]{1,20}")) {
            throw new BotFileException(name, "app-id: " + appId + " (expected: up to 20 digits, in quotes)");
        }
        boolean sandbox = fields.flag("sandbox");
        return new QqBot(appId, secret(fields, files), shards(fields), intents(fields),
                fields.uri("api-url", sandbox ? QqBot.SANDBOX_API : QqBot.PRODUCTION_API),
                fields.uri("token-url", QqBot.PRODUCTION_TOKEN), fields.flag("timings"));
    }

    private static Map<?, ?> parse(String name, byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new BotFileException(name, content.length + " bytes (expected: at most " + MAX_BYTES + ")");
        }
        try {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(content, StandardCharsets.UTF_8));
            if (root instanceof Map<?, ?> map) {
                return map;
            }
        } catch (YAMLException e) {
            // The parser's message quotes the file, which may hold a secret: only its kind is told.
            throw new BotFileException(name, "not valid YAML (" + e.getClass().getSimpleName() + ")");
        }
        throw new BotFileException(name, "not a YAML mapping (expected: lines like \"platform: qq\")");
    }

    private static Secret secret(BotFileFields fields, Files files) {
        String inline = fields.text("secret");
        String path = fields.text("secret-file");
        if ((inline == null) == (path == null)) {
            throw fields.problem("secret", "expected: exactly one of secret and secret-file");
        }
        String value = inline;
        if (path != null) {
            try {
                value = new String(files.read(path), StandardCharsets.UTF_8).strip();
            } catch (IOException e) {
                throw new BotFileException(fields.file(), "secret-file: " + path + " cannot be read", e);
            }
        }
        if (value == null || value.isBlank()) {
            throw fields.problem("secret", "empty");
        }
        return new Secret(value);
    }

    private static OptionalInt shards(BotFileFields fields) {
        String text = fields.text("shards");
        if (text == null || "auto".equals(text)) {
            return OptionalInt.empty();
        }
        try {
            int count = Integer.parseInt(text);
            if (count >= 1 && count <= QqBot.MAX_SHARDS) {
                return OptionalInt.of(count);
            }
        } catch (NumberFormatException _) {
            // told below, like a number out of range
        }
        throw fields.problem("shards", text + " (expected: auto, or 1 to " + QqBot.MAX_SHARDS + ")");
    }

    private static List<String> intents(BotFileFields fields) {
        return "default".equals(fields.text("intents")) ? List.of() : fields.texts("intents");
    }
}
