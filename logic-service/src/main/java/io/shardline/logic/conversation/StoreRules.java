package io.shardline.logic.conversation;

import java.util.ArrayList;
import java.util.List;

/** What the promises demand of the store. Pure. */
final class StoreRules {

    private static final int MIN_MAJOR = 7;

    private StoreRules() {}

    /** What is amiss; each sentence names the promise that it voids. */
    static List<String> check(StoreFacts store) {
        List<String> violations = new ArrayList<>();
        if (major(store.version()) < MIN_MAJOR) {
            violations.add("P3: redis_version: " + store.version() + " (expected: 7.0 or newer)");
        }
        if (!"noeviction".equals(store.evictionPolicy())) {
            violations.add("P3: maxmemory-policy: " + store.evictionPolicy()
                    + " (expected: noeviction, or what was answered is forgotten and answered again)");
        }
        if (!store.appendOnly()) {
            violations.add("P3: appendonly: no (expected: yes, or a restart forgets what was answered)");
        }
        if (!store.scripts()) {
            violations.add("P3: EVAL: not permitted (expected: permission to run scripts)");
        }
        return violations;
    }

    private static int major(String version) {
        try {
            return Integer.parseInt(version.split("\\.", 2)[0]);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
