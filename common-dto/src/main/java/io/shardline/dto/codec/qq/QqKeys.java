package io.shardline.dto.codec.qq;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;

/** What an event is recognised by when it comes again, and what it is kept in order with. Pure. */
final class QqKeys {

    private static final String MESSAGE_SUFFIX = "MESSAGE_CREATE";
    private static final String HASH_PREFIX = "sha256:";

    private QqKeys() {}

    /**
     * The identity. A message may be pushed as AT event and as plain event and is one all the same, so it goes by its
     * own id and index, without the type; everything else goes by the frame's id. A frame that states neither is told
     * by its bytes.
     */
    static EventId identity(String type, @Nullable String eventId, QqFields fields, byte[] frame) {
        String id = type.endsWith(MESSAGE_SUFFIX) && fields.id != null
                ? indexed(fields.id, fields.messageIndex)
                : eventId;
        if (id == null) {
            return new EventId(hash(frame));
        }
        return new EventId(id.length() > EventId.MAX_LENGTH ? hash(id) : id);
    }

    /** The place, null if the frame states none. */
    static @Nullable QqPlace place(PlaceRule rule, QqFields fields) {
        QqPlace place = rule.find(fields);
        return place == null || place.id().length() <= ConversationKey.MAX_ID_LENGTH
                ? place
                : new QqPlace(place.scene(), hash(place.id()));
    }

    /** Joined so that no two pairs give the same text: the first bar is the separator, bars of the id are escaped. */
    private static String indexed(String id, @Nullable String index) {
        String escaped = id.indexOf('|') < 0 && id.indexOf('%') < 0
                ? id
                : id.replace("%", "%25").replace("|", "%7C");
        return index == null ? escaped : escaped + '|' + index;
    }

    private static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HASH_PREFIX + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: part of every JDK)", e);
        }
    }
}
