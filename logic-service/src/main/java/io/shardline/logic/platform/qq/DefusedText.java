package io.shardline.logic.platform.qq;

/** A message's text in the making: a sequence that the platform acts on takes effect only where we wrote it ourselves. */
final class DefusedText {

    private static final char ZERO_WIDTH_SPACE = '\u200b';

    private final StringBuilder text = new StringBuilder();
    private final String trigger;

    /**
     * Empty.
     *
     * @param trigger begins what the platform acts on
     */
    DefusedText(String trigger) {
        this.trigger = trigger;
    }

    /** Adds words of anybody; a trigger in them is broken up, also one that two additions make together. */
    void say(String words) {
        int from = Math.max(0, text.length() - trigger.length() + 1);
        text.append(words);
        for (int at = text.indexOf(trigger, from); at >= 0; at = text.indexOf(trigger, at)) {
            text.insert(at + 1, ZERO_WIDTH_SPACE);
        }
    }

    /** Adds what the platform shall act on. */
    void mark(String syntax) {
        text.append(syntax);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
