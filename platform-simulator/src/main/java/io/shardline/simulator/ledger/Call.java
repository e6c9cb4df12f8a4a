package io.shardline.simulator.ledger;

/**
 * One call that a client made.
 *
 * @param atMicros when it arrived, in microseconds since the epoch
 * @param route name of the route
 * @param bot app id, empty if the caller did not say who it is
 * @param conversation written {@code bot/scene/id}, empty if the call concerns none
 * @param anchor what it replied to
 * @param sequence the {@code msg_seq}, 0 if none
 * @param status HTTP status of the answer
 * @param code the platform's error code, 0 for success
 * @param delivery order of the delivery among all deliveries, 0 if nothing was delivered
 * @param answer what became of the answer
 */
public record Call(long atMicros, String route, String bot, String conversation, Anchor anchor, long sequence,
        int status,
        int code, long delivery, Answer answer) {

    /** What became of a call's answer. */
    public enum Answer {
        GIVEN, WITHHELD, CUT, GARBLED;

        private static final Answer[] VALUES = values();

        static Answer of(int code) {
            return VALUES[code];
        }

        int code() {
            return switch (this) {
                case GIVEN -> 0;
                case WITHHELD -> 1;
                case CUT -> 2;
                case GARBLED -> 3;
            };
        }
    }

    /**
     * What a send replies to.
     *
     * @param kind by which id
     * @param number the message's or event's number, 0 if there is none or the id is not the platform's
     * @param text the id as the caller wrote it, kept only for unknown ids
     */
    public record Anchor(Kind kind, long number, String text) {

        public static final Anchor NONE = new Anchor(Kind.NONE, 0, "");

        /** By which id a send names what it replies to. */
        public enum Kind {
            NONE, MESSAGE, EVENT;

            private static final Kind[] VALUES = values();

            static Kind of(int code) {
                return VALUES[code];
            }

            int code() {
                return switch (this) {
                    case NONE -> 0;
                    case MESSAGE -> 1;
                    case EVENT -> 2;
                };
            }
        }
    }
}
