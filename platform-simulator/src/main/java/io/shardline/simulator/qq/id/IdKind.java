package io.shardline.simulator.qq.id;

/** What an opaque id stands for. An id of one kind is no id of another, so mixed-up ids are noticed. */
enum IdKind {
    MESSAGE(1), SENT_MESSAGE(2), EVENT(3), INTERACTION(4), AUDIT(5), FILE(6);

    private static final long SHARDLINE = 0x5348_4152_444c_0000L;

    private final long tag;

    IdKind(int number) {
        this.tag = SHARDLINE + number;
    }

    /** What the second half of a decoded id must be. */
    long tag() {
        return tag;
    }
}
