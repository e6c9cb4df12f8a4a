package io.shardline.simulator.qq.gateway;

/** What a client sent. */
sealed interface ClientFrame {

    /** Op 1. */
    record Heartbeat() implements ClientFrame {}

    /**
     * Op 2.
     *
     * @param token as sent, with or without its scheme
     * @param intents the requested bits, possibly more than 32
     * @param shardIndex -1 if the pair is not a pair of numbers
     * @param shardCount 0 if the pair is not a pair of numbers
     */
    record Identify(String token, long intents, int shardIndex, int shardCount) implements ClientFrame {}

    /** Op 6. */
    record Resume(String token, String sessionId, long sequence) implements ClientFrame {}

    /** An opcode that only the server sends. */
    record ServerOpcode(int op) implements ClientFrame {}

    /** An opcode that does not exist. */
    record UnknownOpcode(int op) implements ClientFrame {}

    /** Not a frame at all. */
    record Malformed(String reason) implements ClientFrame {}
}
