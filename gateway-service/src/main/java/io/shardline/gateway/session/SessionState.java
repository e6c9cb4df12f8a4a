package io.shardline.gateway.session;

import org.jspecify.annotations.Nullable;

/**
 * All that the machine remembers about a shard session.
 *
 * @param phase where it stands
 * @param session the platform's id of the session that can be resumed, null if there is none
 * @param failures disconnects and failed attempts since the connection last proved stable
 * @param unansweredResumes RESUMEs sent since one was last answered, in either way
 * @param deaf whether the last connection was given up because it resumed and then stayed silent
 * @param stopReason why it was given up, null unless stopped
 */
public record SessionState(
        Phase phase,
        @Nullable String session,
        int failures,
        int unansweredResumes,
        boolean deaf,
        @Nullable StopReason stopReason) {

    /** Before the start. */
    public static final SessionState INITIAL = new SessionState(Phase.IDLE, null, 0, 0, false, null);

    SessionState to(Phase next) {
        return new SessionState(next, session, failures, unansweredResumes, deaf, null);
    }

    SessionState withSession(@Nullable String id) {
        return new SessionState(phase, id, failures, 0, id != null && deaf, stopReason);
    }

    SessionState failed() {
        return new SessionState(phase, session, failures + 1, unansweredResumes, deaf, stopReason);
    }

    SessionState stable() {
        return failures == 0 ? this : new SessionState(phase, session, 0, unansweredResumes, deaf, stopReason);
    }

    SessionState resumeSent() {
        return new SessionState(phase, session, failures, unansweredResumes + 1, deaf, stopReason);
    }

    SessionState resumeAnswered() {
        return new SessionState(phase, session, failures, 0, deaf, stopReason);
    }

    SessionState suspectedDeaf(boolean suspected) {
        return new SessionState(phase, session, failures, unansweredResumes, suspected, stopReason);
    }

    SessionState stopped(StopReason reason) {
        return new SessionState(Phase.STOPPED, null, 0, 0, false, reason);
    }
}
