package io.shardline.simulator.json;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one JSON object field by field. Whatever is wrong becomes an {@link InvalidFieldException} that names the field.
 * A field that is {@code null} counts as absent.
 */
public final class JsonFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_TEXT = 262_144;
    private static final Pattern PLAIN_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private final String prefix;
    private final ObjectNode node;
    private final Set<String> asked = new HashSet<>();

    private JsonFields(String prefix, ObjectNode node) {
        this.prefix = prefix;
        this.node = node;
    }

    /** The fields of a request's body; an empty body has none. */
    public static JsonFields parse(byte[] body) {
        if (body.length == 0) {
            return of(JSON.createObjectNode());
        }
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return of(object);
            }
        } catch (JacksonException e) {
            throw new InvalidFieldException("body: " + e.getOriginalMessage() + " (expected: a JSON object)", e);
        }
        throw new InvalidFieldException("body: not an object (expected: a JSON object)");
    }

    /** The fields of an object that was parsed elsewhere. */
    public static JsonFields of(ObjectNode node) {
        return new JsonFields("", node);
    }

    /** The parameters of a query; what looks like a number counts as one. */
    public static JsonFields ofQuery(Map<String, String> parameters) {
        ObjectNode node = JSON.createObjectNode();
        parameters.forEach((name, value) -> {
            if (PLAIN_NUMBER.matcher(value).matches()) {
                node.put(name, Long.parseLong(value));
            } else {
                node.put(name, value);
            }
        });
        return of(node);
    }

    /** The whole object. */
    public ObjectNode toNode() {
        return node.deepCopy();
    }

    public boolean has(String name) {
        return find(name) != null;
    }

    /** Any value, also an object or a list. */
    public Optional<JsonNode> any(String name) {
        return Optional.ofNullable(find(name));
    }

    public String text(String name) {
        return findText(name).orElseThrow(() -> new InvalidFieldException(prefix + name + ": missing"));
    }

    public String text(String name, String otherwise) {
        return findText(name).orElse(otherwise);
    }

    /** A text; numbers are taken as written, since people forget the quotes around ids. */
    public Optional<String> findText(String name) {
        JsonNode value = find(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString() && !value.isNumber()) {
            throw wrong(name, value, "a text");
        }
        String text = value.asString();
        if (text.length() > MAX_TEXT) {
            throw new InvalidFieldException(
                    prefix + name + ": " + text.length() + " characters (expected: at most " + MAX_TEXT + ")");
        }
        return Optional.of(text);
    }

    public int integer(String name, int otherwise, int min, int max) {
        return Math.toIntExact(integer(name, (long) otherwise, min, max));
    }

    public long integer(String name, long otherwise, long min, long max) {
        JsonNode value = find(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < min || value.asLong() > max) {
            throw wrong(name, value, min + " to " + max);
        }
        return value.asLong();
    }

    public double number(String name, double otherwise, double min, double max) {
        JsonNode value = find(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isNumber() || value.asDouble() < min || value.asDouble() > max) {
            throw wrong(name, value, min + " to " + max);
        }
        return value.asDouble();
    }

    public boolean flag(String name, boolean otherwise) {
        JsonNode value = find(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw wrong(name, value, "true or false");
        }
        return value.asBoolean();
    }

    /** A duration such as {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, or in ISO 8601. */
    public Duration duration(String name, Duration otherwise, Duration max) {
        JsonNode value = find(name);
        if (value == null) {
            return otherwise;
        }
        String expected = "a duration such as 500ms, 30s, 5m, at most " + Durations.format(max);
        if (!value.isString()) {
            throw wrong(name, value, expected);
        }
        try {
            Duration duration = DurationStyle.detectAndParse(value.asString());
            if (!duration.isNegative() && duration.compareTo(max) <= 0) {
                return duration;
            }
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException e) {
            throw new InvalidFieldException(prefix + name + ": " + value + " (expected: " + expected + ")", e);
        }
        throw wrong(name, value, expected);
    }

    /** One of an enum's constants, written in lower case with hyphens. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return findChoice(name, List.of(type.getEnumConstants())).orElse(otherwise);
    }

    /** One of these constants, written in lower case with hyphens. */
    public <E extends Enum<E>> Optional<E> findChoice(String name, Collection<E> allowed) {
        JsonNode value = find(name);
        if (value == null) {
            return Optional.empty();
        }
        for (E constant : allowed) {
            if (value.isString() && written(constant).equalsIgnoreCase(value.asString().replace('_', '-'))) {
                return Optional.of(constant);
            }
        }
        throw wrong(name, value, String.join(", ", allowed.stream().map(JsonFields::written).toList()));
    }

    /** How an enum constant is written in JSON. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<String> texts(String name, int max) {
        JsonNode value = find(name);
        if (value == null) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        if (!value.isArray() || value.size() > max) {
            throw wrong(name, value, "a list of at most " + max + " texts");
        }
        for (JsonNode item : value) {
            if (!item.isString()) {
                throw wrong(name, value, "a list of texts");
            }
            texts.add(item.asString());
        }
        return texts;
    }

    /** A list of objects. */
    public List<JsonFields> objects(String name, int max) {
        JsonNode value = find(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.size() > max) {
            throw wrong(name, value, "a list of at most " + max + " objects");
        }
        var objects = new ArrayList<JsonFields>();
        for (JsonNode item : value) {
            if (!(item instanceof ObjectNode object)) {
                throw wrong(name, value, "a list of objects");
            }
            objects.add(new JsonFields(prefix + name + '[' + objects.size() + "].", object));
        }
        return objects;
    }

    public Optional<JsonFields> object(String name) {
        JsonNode value = find(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ObjectNode object) {
            return Optional.of(new JsonFields(prefix + name + '.', object));
        }
        throw wrong(name, value, "an object");
    }

    /** All names in this object; they count as asked for. */
    public List<String> names() {
        var names = List.copyOf(node.propertyNames());
        asked.addAll(names);
        return names;
    }

    /** Refuses whatever was not asked for until now: a misspelt name must not be taken for its default. */
    public void end() {
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                throw new InvalidFieldException(prefix + name + ": unknown (expected: one of "
                        + String.join(", ", asked.stream().sorted().toList()) + ")");
            }
        }
    }

    private @Nullable JsonNode find(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private InvalidFieldException wrong(String name, JsonNode value, String expected) {
        String shown = value.toString();
        return new InvalidFieldException(prefix + name + ": "
                + (shown.length() > 60 ? shown.substring(0, 60) + '…' : shown) + " (expected: " + expected + ")");
    }
}
