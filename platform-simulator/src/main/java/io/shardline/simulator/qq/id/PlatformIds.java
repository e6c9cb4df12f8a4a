package io.shardline.simulator.qq.id;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

import org.springframework.stereotype.Component;

/**
 * Ids in the platform's forms: {@code ROBOT1.0_…} for group and c2c messages, long lower-case hex for guild messages,
 * {@code TYPE:…} for events, uuids for interactions and audits.
 */
@Component
public final class PlatformIds {

    private static final String V2_PREFIX = "ROBOT1.0_";
    private static final String GUILD_PREFIX = "08c0";
    private static final String GUILD_SUFFIX = "9006";
    private static final String INDEX_PREFIX = "REFIDX_";
    private static final HexFormat HEX = HexFormat.of();

    private final IdCipher cipher;

    public PlatformIds(RandomGenerator random) {
        this.cipher = new IdCipher(random);
    }

    /** The {@code d.id} of a message that a user wrote. */
    public String message(Scene scene, long number) {
        return message(IdKind.MESSAGE, scene, number);
    }

    public OptionalLong findMessage(String id) {
        return findMessage(IdKind.MESSAGE, id);
    }

    /** The id of a message that a bot sent. */
    public String sent(Scene scene, long number) {
        return message(IdKind.SENT_MESSAGE, scene, number);
    }

    public OptionalLong findSent(String id) {
        return findMessage(IdKind.SENT_MESSAGE, id);
    }

    /** The outer {@code id} of a frame. */
    public String event(String type, long number) {
        String opaque = type.endsWith("MESSAGE_CREATE")
                ? HEX.formatHex(cipher.encode(IdKind.EVENT, number))
                : uuid(IdKind.EVENT, number);
        return type + ':' + opaque;
    }

    public OptionalLong findEvent(String id) {
        return findHex(IdKind.EVENT, id.substring(id.lastIndexOf(':') + 1));
    }

    public String interaction(long number) {
        return uuid(IdKind.INTERACTION, number);
    }

    public OptionalLong findInteraction(String id) {
        return findHex(IdKind.INTERACTION, id);
    }

    public String audit(long number) {
        return uuid(IdKind.AUDIT, number);
    }

    /** The opaque {@code file_info} of an upload. */
    public String file(long number) {
        return Base64.getEncoder().encodeToString(cipher.encode(IdKind.FILE, number));
    }

    public OptionalLong findFile(String info) {
        try {
            return cipher.decode(IdKind.FILE, Base64.getDecoder().decode(info));
        } catch (IllegalArgumentException _) {
            return OptionalLong.empty();
        }
    }

    /** The {@code msg_idx} of a user's message, by which it is quoted. */
    public String messageIndex(long number) {
        return index(IdKind.MESSAGE, number);
    }

    /** The {@code ref_idx} of a bot's message, by which it is quoted. */
    public String sentIndex(long number) {
        return index(IdKind.SENT_MESSAGE, number);
    }

    private String message(IdKind kind, Scene scene, long number) {
        byte[] bytes = cipher.encode(kind, number);
        return switch (scene) {
            case GROUP -> V2_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            case C2C -> V2_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + '!';
            case CHANNEL, DM -> GUILD_PREFIX + HEX.formatHex(bytes) + GUILD_SUFFIX;
        };
    }

    private OptionalLong findMessage(IdKind kind, String id) {
        if (id.startsWith(V2_PREFIX)) {
            String opaque = id.substring(V2_PREFIX.length());
            String text = opaque.endsWith("!") ? opaque.substring(0, opaque.length() - 1) : opaque;
            try {
                return cipher.decode(kind, Base64.getUrlDecoder().decode(text));
            } catch (IllegalArgumentException _) {
                return OptionalLong.empty();
            }
        }
        if (id.startsWith(GUILD_PREFIX) && id.endsWith(GUILD_SUFFIX)
                && id.length() == GUILD_PREFIX.length() + 2 * IdCipher.BYTES + GUILD_SUFFIX.length()) {
            return findHex(kind, id.substring(GUILD_PREFIX.length(), id.length() - GUILD_SUFFIX.length()));
        }
        return OptionalLong.empty();
    }

    private String index(IdKind kind, long number) {
        return INDEX_PREFIX + Base64.getEncoder().encodeToString(cipher.encode(kind, number));
    }

    private String uuid(IdKind kind, long number) {
        String hex = HEX.formatHex(cipher.encode(kind, number)).toLowerCase(Locale.ROOT);
        return String.join("-", hex.substring(0, 8), hex.substring(8, 12), hex.substring(12, 16), hex.substring(16, 20),
                hex.substring(20));
    }

    private OptionalLong findHex(IdKind kind, String text) {
        try {
            return cipher.decode(kind, HEX.parseHex(text.replace("-", "")));
        } catch (IllegalArgumentException _) {
            return OptionalLong.empty();
        }
    }
}
