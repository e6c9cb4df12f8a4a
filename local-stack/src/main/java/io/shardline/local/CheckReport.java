package io.shardline.local;

import java.io.PrintStream;

/** What a check found, one line each, in Chinese and English. */
final class CheckReport {

    private final PrintStream out;
    private int missing;

    CheckReport(PrintStream out) {
        this.out = out;
    }

    /** Something is as it should be. */
    void fine(String english, String chinese) {
        print("[ ok ]", english, chinese);
    }

    /** Something is missing. */
    void missing(String english, String chinese) {
        missing++;
        print("[MISS]", english, chinese);
    }

    /** Something that was not examined, because of what is missing before it. */
    void skipped(String english, String chinese) {
        print("[  - ]", english, chinese);
    }

    /** Says what comes next. */
    void note(String english, String chinese) {
        print("      ", english, chinese);
    }

    void conclude() {
        if (complete()) {
            note("Nothing is missing.", "一切就绪。");
        } else {
            note("Missing: " + missing + ". See the lines marked MISS.", "缺 " + missing + " 项，见标有 MISS 的行。");
        }
    }

    boolean complete() {
        return missing == 0;
    }

    private void print(String mark, String english, String chinese) {
        out.println(mark + " " + chinese);
        out.println("       " + english);
        out.flush();
    }
}
