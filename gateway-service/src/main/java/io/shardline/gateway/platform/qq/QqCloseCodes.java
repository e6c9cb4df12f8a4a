package io.shardline.gateway.platform.qq;

import java.time.Duration;

import io.shardline.gateway.session.CloseAction;
import io.shardline.gateway.session.StopReason;

/**
 * What the platform's close codes ask for. Where the platform's documentation and what clients saw disagree, the reaction is
 * the one that loses nothing: a session is given up only if the code says that it is gone.
 */
final class QqCloseCodes {

    /** No close frame came: the connection broke. */
    static final int ABNORMAL = 1006;
    /** An intent of the IDENTIFY is not granted. */
    static final int INTENT_NOT_PERMITTED = 4014;

    /** After "payload sent too fast" the platform wants silence for this long. */
    private static final Duration TOO_FAST_PAUSE = Duration.ofSeconds(60);

    private QqCloseCodes() {}

    static CloseAction action(int code) {
        return switch (code) {
            case 1000, 1001, 1005, ABNORMAL, 4009 -> new CloseAction.Resume();
            case 4000, 4003, 4005, 4006, 4007 -> new CloseAction.Identify();
            case 4001, 4002 -> stop(StopReason.PROTOCOL_ERROR);
            case 4004 -> new CloseAction.NewToken();
            case 4008 -> new CloseAction.ResumeAfter(TOO_FAST_PAUSE);
            case 4010 -> stop(StopReason.INVALID_SHARD);
            case 4011 -> stop(StopReason.TOO_MANY_GUILDS);
            case 4012 -> stop(StopReason.INVALID_VERSION);
            case 4013 -> stop(StopReason.INVALID_INTENT);
            case INTENT_NOT_PERMITTED -> stop(StopReason.INTENT_NOT_PERMITTED);
            case 4914 -> stop(StopReason.SANDBOX_ONLY);
            case 4915 -> stop(StopReason.BANNED);
            case 4924 -> stop(StopReason.ADDRESS_REFUSED);
            default -> code >= 4900 && code <= 4913 ? new CloseAction.Identify() : new CloseAction.ResumeOnce();
        };
    }

    private static CloseAction stop(StopReason reason) {
        return new CloseAction.Stop(reason);
    }
}
