package io.shardline.simulator.qq.http;

/**
 * The platform refuses a call; the pipeline writes it as an error body. An exception, because it ends the processing of the
 * call at whatever depth a rule is broken, and the caller's next step is always the same: answer.
 */
public final class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /** Stands for the status that business errors have, which is a switch. */
    private static final int BUSINESS = 0;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final int status;
    private final int code;
    private final int errCode;

    public ApiRefusal(int status, int code, int errCode, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.errCode = errCode;
    }

    /** A broken rule. */
    public static ApiRefusal business(int code, String message) {
        return new ApiRefusal(BUSINESS, code, code, message);
    }

    /** Something in a path does not exist. */
    public static ApiRefusal notFound(int code, String message) {
        return new ApiRefusal(NOT_FOUND, code, code, message);
    }

    /** The request cannot be understood. */
    public static ApiRefusal malformed(String message) {
        return new ApiRefusal(BAD_REQUEST, Codes.REQUEST_ABNORMAL, Codes.REQUEST_ABNORMAL, message);
    }

    /** Too many calls. */
    public static ApiRefusal tooMany(int code, String message) {
        return new ApiRefusal(TOO_MANY, code, code, message);
    }

    /** The HTTP status, given the one that business errors have. */
    public int status(int business) {
        return status == BUSINESS ? business : status;
    }

    public int code() {
        return code;
    }

    public int errCode() {
        return errCode;
    }

    /** The message, never null. */
    public String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
