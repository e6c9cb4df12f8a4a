package io.shardline.simulator.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param items in the order in which they happened
 * @param next what to pass as {@code after} for the following page; null at the end
 */
public record Page<T>(List<T> items, @Nullable Long next) {
    public Page {
        items = List.copyOf(items);
    }
}
