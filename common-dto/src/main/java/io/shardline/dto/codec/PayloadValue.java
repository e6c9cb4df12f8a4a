package io.shardline.dto.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One value of a JSON payload that knows where it stands, so that an error can name the field. Immutable.
 *
 * <p>Reads what platforms really send: numbers and booleans may be texts, texts may be numbers, {@code null} is the
 * same as an absent field. A value of another kind than asked for is a {@link MalformedPayloadException}.
 */
public final class PayloadValue {

    private static final JsonMapper JSON = new JsonMapper(JsonBounds.tree());

    private final @Nullable PayloadValue parent;
    private final String name;
    private final JsonNode node;

    private PayloadValue(@Nullable PayloadValue parent, String name, JsonNode node) {
        this.parent = parent;
        this.name = name;
        this.node = node;
    }

    /**
     * Reads a payload, which has to be one JSON object in UTF-8.
     *
     * @throws MalformedPayloadException if it is anything else, or beyond {@link JsonBounds}
     */
    public static PayloadValue ofObject(byte[] payload) {
        PayloadValue root;
        try {
            root = new PayloadValue(null, "", JSON.readTree(payload));
        } catch (JacksonException e) {
            throw MalformedPayloadException.noJson(e);
        }
        if (!root.node.isObject()) {
            throw root.malformed("an object");
        }
        return root;
    }

    /** Whether the field is missing or null. */
    public boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    /** Whether this is a text. */
    public boolean isText() {
        return node.isString();
    }

    /** Whether this is an array. */
    public boolean isArray() {
        return node.isArray();
    }

    /** Whether this is an object. */
    public boolean isObject() {
        return node.isObject();
    }

    /**
     * A field of this object; absent if this is absent.
     *
     * @throws MalformedPayloadException if this is not an object
     */
    public PayloadValue get(String field) {
        if (!node.isObject() && !isAbsent()) {
            throw malformed("an object");
        }
        return new PayloadValue(this, field, node.path(field));
    }

    /**
     * This object's fields by name; empty if it is absent.
     *
     * @throws MalformedPayloadException if this is not an object
     */
    public Map<String, PayloadValue> fields() {
        if (!node.isObject() && !isAbsent()) {
            throw malformed("an object");
        }
        Map<String, PayloadValue> fields = new LinkedHashMap<>();
        node.propertyStream().forEach(
                field -> fields.put(field.getKey(), new PayloadValue(this, field.getKey(), field.getValue())));
        return fields;
    }

    /**
     * This array's items; empty if it is absent.
     *
     * @throws MalformedPayloadException if this is not an array
     */
    public List<PayloadValue> items() {
        if (!node.isArray() && !isAbsent()) {
            throw malformed("an array");
        }
        List<PayloadValue> items = new ArrayList<>(node.size());
        for (JsonNode item : node.values()) {
            items.add(new PayloadValue(this, "[" + items.size() + ']', item));
        }
        return items;
    }

    /**
     * A text that the event cannot do without.
     *
     * @throws MalformedPayloadException if it is absent, empty, or neither text nor number
     */
    public String requiredText() {
        String text = textOrNull();
        if (text == null) {
            throw malformed("a text that is not empty");
        }
        return text;
    }

    /** The text, or empty. */
    public String text() {
        String text = textOrNull();
        return text == null ? "" : text;
    }

    /** The text, null if it is absent or empty. */
    public @Nullable String textOrNull() {
        if (isAbsent()) {
            return null;
        }
        if (!node.isString() && !node.isIntegralNumber()) {
            throw malformed("a text");
        }
        String text = node.asString();
        return text.isEmpty() ? null : text;
    }

    /** The text of a text, number or boolean; null for anything else, so this never throws. */
    public @Nullable String scalarOrNull() {
        return node.isString() || node.isNumber() || node.isBoolean() ? node.asString() : null;
    }

    /** The boolean, false if absent; 1 and 0 count as such. */
    public boolean flag() {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return switch (text()) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default -> throw malformed("true or false");
        };
    }

    /** The whole number, {@code fallback} if it is absent or an empty text. */
    public long number(long fallback) {
        if (node.canConvertToLong()) {
            return node.longValue();
        }
        if (isAbsent()) {
            return fallback;
        }
        if (!node.isString()) {
            throw malformed("a whole number of 64 bits");
        }
        String text = node.stringValue();
        try {
            return text.isEmpty() ? fallback : Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw malformed("a whole number of 64 bits");
        }
    }

    /** The whole number, {@code fallback} if it is absent or an empty text. */
    public int smallNumber(int fallback) {
        long number = number(fallback);
        if (number != (int) number) {
            throw malformed("a whole number of 32 bits");
        }
        return (int) number;
    }

    /**
     * A whole number that the event cannot do without.
     *
     * @throws MalformedPayloadException if it is absent or no whole number of 32 bits
     */
    public int requiredSmallNumber() {
        if (textOrNull() == null) {
            throw malformed("a whole number of 32 bits");
        }
        return smallNumber(0);
    }

    /** The object or array that this text contains as JSON; this value itself if there is none. */
    public PayloadValue embedded() {
        if (!node.isString()) {
            return this;
        }
        try {
            JsonNode content = JSON.readTree(node.stringValue());
            return content.isContainer() ? new PayloadValue(parent, name, content) : this;
        } catch (JacksonException _) {
            return this;
        }
    }

    /** This value as JSON. */
    public String json() {
        return node.toString();
    }

    /** The way to this value from the payload's root, for example {@code d.author.id}. */
    public String path() {
        if (parent == null) {
            return name;
        }
        String before = parent.path();
        return before.isEmpty() || name.startsWith("[") ? before + name : before + '.' + name;
    }

    /** The error that this value is not what it should be. */
    public MalformedPayloadException malformed(String expected) {
        return new MalformedPayloadException(path(), found() + " (expected: " + expected + ")");
    }

    private String found() {
        if (node.isString()) {
            return node.stringValue().isEmpty() ? "empty text" : "another text";
        }
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
