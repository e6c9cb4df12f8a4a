package io.shardline.dto.codec.qq;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** A few known names, found by their characters in a parser's buffer, so that no text is built to compare it. */
final class NameTable {

    /** Slots per name, so that most names are found at the first look. */
    private static final int SPREAD = 4;

    private final @Nullable String[] slots;

    NameTable(Collection<String> names) {
        slots = new String[Integer.highestOneBit(names.size() * SPREAD) * 2];
        for (String name : names) {
            int slot = slot(name.toCharArray(), 0, name.length());
            while (slots[slot] != null) {
                slot = next(slot);
            }
            slots[slot] = name;
        }
    }

    /** The name that these characters spell, null if it is none of them. */
    @Nullable
    String find(char[] characters, int offset, int length) {
        int slot = slot(characters, offset, length);
        for (String name = slots[slot]; name != null; name = slots[slot]) {
            if (matches(name, characters, offset, length)) {
                return name;
            }
            slot = next(slot);
        }
        return null;
    }

    private static boolean matches(String name, char[] characters, int offset, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != characters[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private int slot(char[] characters, int offset, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + characters[offset + i];
        }
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
