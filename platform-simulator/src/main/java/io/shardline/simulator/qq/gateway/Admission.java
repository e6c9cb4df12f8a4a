package io.shardline.simulator.qq.gateway;

/** The answer to an IDENTIFY or RESUME. */
sealed interface Admission {

    /**
     * The session is the connection's now.
     *
     * @param session the session
     * @param start log position from which events are due
     * @param seen events up to this {@code s} are not sent again
     */
    record Admitted(GatewaySession session, long start, long seen) implements Admission {}

    /**
     * No.
     *
     * @param result for the ledger
     * @param invalidSession whether op 9 false is sent
     * @param closeCode how the connection is closed then, 0 = it stays open
     */
    record Refused(String result, boolean invalidSession, int closeCode) implements Admission {

        static Refused close(int code, String result) {
            return new Refused(result, false, code);
        }

        static Refused invalidSession(String result) {
            return new Refused(result, true, 0);
        }
    }
}
