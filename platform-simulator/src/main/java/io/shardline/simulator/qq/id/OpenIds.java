package io.shardline.simulator.qq.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Derives ids from names: the same name always has the same id, for one bot. */
public final class OpenIds {

    private static final int OPENID_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private OpenIds() {}

    /** A group's id as this bot sees it; another bot sees another one. */
    public static String group(String appId, String name) {
        return openId(appId, "group", name);
    }

    /** A user's id as this bot sees it, in groups and in single chats. */
    public static String user(String appId, String name) {
        return openId(appId, "user", name);
    }

    public static String guild(String name) {
        return decimal("guild", name, 18);
    }

    public static String channel(String guild, String name) {
        return decimal("channel", guild + '/' + name, 9);
    }

    /** A user's id on the guild side, the same for all bots. */
    public static String guildUser(String name) {
        return "1441" + decimal("user", name, 15);
    }

    /** The virtual guild of a direct message. */
    public static String directGuild(String appId, String user) {
        return decimal("dm-guild", appId + '/' + user, 18);
    }

    public static String directChannel(String appId, String user) {
        return decimal("dm-channel", appId + '/' + user, 16);
    }

    /** The bot's own id as user of guilds. */
    public static String botUser(String appId) {
        return decimal("bot", appId, 18);
    }

    /** Whether a text has the form of an openid: 32 upper-case hex characters. */
    public static boolean isOpenId(String text) {
        return text.length() == 2 * OPENID_BYTES
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'));
    }

    /** Whether a text is an unsigned 64-bit decimal, the form of guild and channel ids. */
    public static boolean isDecimal(String text) {
        if (text.isEmpty() || text.length() > 20 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        try {
            Long.parseUnsignedLong(text);
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static String openId(String appId, String kind, String name) {
        return HEX.formatHex(hash(appId + '|' + kind + '|' + name), 0, OPENID_BYTES);
    }

    private static String decimal(String kind, String name, int digits) {
        long span = (long) Math.pow(10, digits - 1);
        long value = Long.remainderUnsigned(ByteBuffer.wrap(hash(kind + '|' + name)).getLong(), 9 * span);
        return Long.toString(span + value);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: part of every JDK)", e);
        }
    }
}
