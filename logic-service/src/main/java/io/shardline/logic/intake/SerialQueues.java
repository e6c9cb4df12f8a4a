package io.shardline.logic.intake;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadFactory;

import org.jspecify.annotations.Nullable;

/**
 * Runs tasks of the same key one after another in the order given, and those of different keys at the same time, each key on a
 * virtual thread for as long as it has tasks. Thread-safe.
 *
 * @param <K> the key
 */
final class SerialQueues<K> {

    private final ConcurrentMap<K, Queue<Runnable>> queues = new ConcurrentHashMap<>();
    private final ThreadFactory threads = Thread.ofVirtual().name("conversation-", 0).factory();

    /** Takes a task; it must not throw. Returns how many of that key wait or run. */
    int submit(K key, Runnable task) {
        int[] size = new int[1];
        queues.compute(key, (_, queue) -> {
            Queue<Runnable> tasks = queue;
            if (tasks == null) {
                tasks = new ArrayDeque<>();
                threads.newThread(() -> drain(key)).start();
            }
            tasks.add(task);
            size[0] = tasks.size();
            return tasks;
        });
        return size[0];
    }

    /** How many keys have tasks. */
    int keys() {
        return queues.size();
    }

    /** How many tasks of that key wait or run. */
    int size(K key) {
        int[] size = new int[1];
        queues.computeIfPresent(key, (_, queue) -> {
            size[0] = queue.size();
            return queue;
        });
        return size[0];
    }

    private void drain(K key) {
        Runnable task = peek(key);
        while (task != null) {
            task.run();
            task = removeThenPeek(key);
        }
    }

    private @Nullable Runnable peek(K key) {
        Runnable[] head = new Runnable[1];
        queues.computeIfPresent(key, (_, queue) -> {
            head[0] = queue.peek();
            return queue;
        });
        return head[0];
    }

    /** A key without tasks is forgotten in the same step, so that the next task starts a new thread. */
    private @Nullable Runnable removeThenPeek(K key) {
        Runnable[] head = new Runnable[1];
        queues.computeIfPresent(key, (_, queue) -> {
            queue.remove();
            head[0] = queue.peek();
            return queue.isEmpty() ? null : queue;
        });
        return head[0];
    }
}
