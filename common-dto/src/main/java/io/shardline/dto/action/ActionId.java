package io.shardline.dto.action;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.shardline.dto.envelope.EventId;

/**
 * Names one outbound action. Derived from its cause, so that a repeated run of the same handler names the same action.
 *
 * @param value 32 lower-case hex digits
 */
public record ActionId(String value) {

    private static final int LENGTH = 32;

    public ActionId {
        if (value.length() != LENGTH
                || !value.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("action id: " + value + " (expected: 32 lower-case hex digits)");
        }
    }

    /**
     * The id of the {@code index}-th action that a plugin takes on an event.
     *
     * @param cause the event
     * @param plugin id of the plugin
     * @param index from 0, counting the actions of that plugin on that event
     */
    public static ActionId of(EventId cause, String plugin, int index) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[]{cause.value(), plugin, Integer.toString(index)}) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return new ActionId(HexFormat.of().formatHex(digest.digest(), 0, LENGTH / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: part of every JDK)", e);
        }
    }

    /** The first 32 bits, unsigned: a number that platforms can use as idempotency key. */
    public long toUnsignedInt() {
        return Long.parseLong(value, 0, 8, 16);
    }

    @Override
    public String toString() {
        return value;
    }
}
