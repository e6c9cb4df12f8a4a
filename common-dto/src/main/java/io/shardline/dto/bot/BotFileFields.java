package io.shardline.dto.bot;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Values of one file by key, with errors that name both. */
record BotFileFields(String file, Map<?, ?> values) {

    void requireKnown(Set<String> keys) {
        for (Object key : values.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                throw problem(String.valueOf(key),
                        "unknown (expected: one of " + keys.stream().sorted().toList() + ")");
            }
        }
    }

    @Nullable
    String text(String key) {
        Object value = values.get(key);
        return value == null || value instanceof List<?> || value instanceof Map<?, ?> ? null : value.toString();
    }

    String requireText(String key) {
        String text = text(key);
        if (text == null || text.isBlank()) {
            throw problem(key, "missing");
        }
        return text;
    }

    boolean flag(String key) {
        String text = text(key);
        if (text == null || "false".equals(text)) {
            return false;
        }
        if ("true".equals(text)) {
            return true;
        }
        throw problem(key, text + " (expected: true or false)");
    }

    List<String> texts(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list.stream().map(String::valueOf).toList();
        }
        throw problem(key, value + " (expected: a list of names)");
    }

    URI uri(String key, URI fallback) {
        String text = text(key);
        if (text == null) {
            return fallback;
        }
        try {
            URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // told below, like an address without a host
        }
        throw problem(key, text + " (expected: http://host or https://host)");
    }

    BotFileException problem(String key, String problem) {
        return new BotFileException(file, key + ": " + problem);
    }
}
