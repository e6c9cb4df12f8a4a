package io.shardline.simulator.qq.bot;

/** A text that must not appear in logs. */
public record Secret(String value) {

    public Secret {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("secret: empty (expected: at least one character)");
        }
    }

    public boolean matches(String other) {
        return value.equals(other);
    }

    @Override
    public String toString() {
        return "***";
    }
}
