package io.shardline.simulator.qq.gateway;

/** The platform's close codes. */
final class CloseCodes {

    static final int INVALID_OPCODE = 4001;
    static final int INVALID_PAYLOAD = 4002;
    static final int NOT_AUTHENTICATED = 4003;
    static final int AUTHENTICATION_FAILED = 4004;
    static final int ALREADY_AUTHENTICATED = 4005;
    static final int INVALID_SESSION = 4006;
    static final int SEQUENCE_ERROR = 4007;
    static final int TOO_FAST = 4008;
    static final int EXPIRED = 4009;
    static final int INVALID_SHARD = 4010;
    static final int INVALID_INTENT = 4013;
    static final int FORBIDDEN_INTENT = 4014;
    static final int RESET_BY_RESUME = 4902;
    static final int SANDBOX_ONLY = 4914;
    static final int BANNED = 4915;
    static final int ADDRESS_FORBIDDEN = 4924;
    /** Not the platform's: this simulator has too many connections. */
    static final int TRY_AGAIN_LATER = 1013;

    private static final int FIRST_INTERNAL = 4900;

    private CloseCodes() {}

    /** Whether a session that is closed with this code can no longer be resumed. */
    static boolean endsSession(int code) {
        return switch (code) {
            case TOO_FAST, EXPIRED, AUTHENTICATION_FAILED -> false;
            default -> (code >= INVALID_OPCODE && code <= FORBIDDEN_INTENT)
                    || (code >= FIRST_INTERNAL && code <= ADDRESS_FORBIDDEN);
        };
    }
}
