package io.shardline.logic.platform.qq;

import java.util.Set;

import io.shardline.dto.codec.qq.QqError;

/** What the platform's errors mean for a caller. */
final class QqAnswers {

    /** The same msg_id and msg_seq were sent before: what we want has happened. */
    private static final long DUPLICATE = 40_054_005;
    /** Passing faults: channel write limit, privilege, guild and admin checks, recall faults, send faults. */
    private static final Set<Long> PASSING = Set.of(20_028L, 11_252L, 11_263L, 11_281L, 306_003L, 306_005L, 306_006L,
            40_093_001L, 50_055_001L, 50_055_002L, 50_055_006L);
    private static final int TOO_MANY_REQUESTS = 429;

    private QqAnswers() {}

    /** What to do about an error. */
    enum Meaning {
        /** It had been done before. */
        DUPLICATE,
        /** It was taken and waits for its audit. */
        PENDING,
        /** The token was refused; nothing was done. */
        TOKEN_REFUSED,
        /** Nothing was done, and may be later. */
        NOT_YET,
        /** It may have been done, or not. */
        UNCLEAR,
        /** No. */
        REFUSED
    }

    static Meaning of(QqError error) {
        if (error.auditId() != null) {
            return Meaning.PENDING;
        }
        if (error.is(DUPLICATE)) {
            return Meaning.DUPLICATE;
        }
        if (error.refusesToken()) {
            return Meaning.TOKEN_REFUSED;
        }
        if (error.status() == TOO_MANY_REQUESTS || PASSING.stream().anyMatch(error::is)) {
            return Meaning.NOT_YET;
        }
        return error.status() >= 500 && error.code() == 0 ? Meaning.UNCLEAR : Meaning.REFUSED;
    }
}
