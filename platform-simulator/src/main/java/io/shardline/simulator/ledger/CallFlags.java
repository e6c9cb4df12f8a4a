package io.shardline.simulator.ledger;

/** Three facts about a call in one byte. */
final class CallFlags {

    static final byte DELIVERED = 0b1;
    private static final int ANCHOR_SHIFT = 1;
    private static final int ANSWER_SHIFT = 3;
    private static final int TWO_BITS = 0b11;

    private CallFlags() {}

    static byte of(Call.Anchor.Kind anchor, Call.Answer answer, boolean delivered) {
        return (byte) (anchor.code() << ANCHOR_SHIFT | answer.code() << ANSWER_SHIFT | (delivered ? DELIVERED : 0));
    }

    static boolean delivered(byte flags) {
        return (flags & DELIVERED) != 0;
    }

    static Call.Anchor.Kind anchor(byte flags) {
        return Call.Anchor.Kind.of(flags >> ANCHOR_SHIFT & TWO_BITS);
    }

    static Call.Answer answer(byte flags) {
        return Call.Answer.of(flags >> ANSWER_SHIFT & TWO_BITS);
    }
}
