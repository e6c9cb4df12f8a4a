package io.shardline.simulator.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that repeat, kept once and referred to by number. Number 0 is the empty text, and what did not fit any more. */
final class Names {

    private final int capacity;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private boolean full;

    Names(int capacity) {
        this.capacity = capacity;
        texts.add("");
        numbers.put("", 0);
    }

    int numberOf(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        if (texts.size() >= capacity) {
            full = true;
            return 0;
        }
        numbers.put(text, texts.size());
        texts.add(text);
        return texts.size() - 1;
    }

    /** The number of a text that was seen before, else -1. */
    int find(String text) {
        return numbers.getOrDefault(text, -1);
    }

    String text(int number) {
        return texts.get(number);
    }

    int size() {
        return texts.size();
    }

    boolean isFull() {
        return full;
    }
}
