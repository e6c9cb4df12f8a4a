package io.shardline.gateway.session;

import java.time.Duration;

/** What the runtime has to do for the machine, in the order given. */
public sealed interface SessionEffect {

    /** Ask for permission to identify; answered by {@code PermitGranted}. */
    record RequestPermit() implements SessionEffect {}

    /** Give back a permission or a request for one. */
    record ReleasePermit() implements SessionEffect {}

    /** Fetch token and address, open a socket. */
    record Dial() implements SessionEffect {}

    /** Signal {@code DeadlinePassed} when this phase lasts too long; replaces the deadline before. */
    record SetDeadline(Phase phase) implements SessionEffect {}

    /** Forget the deadline. */
    record ClearDeadline() implements SessionEffect {}

    /** Beat every interval from now on. */
    record StartHeartbeat(Duration interval) implements SessionEffect {}

    /** Send a heartbeat, and signal {@code AckDue} when its answer is due. */
    record SendHeartbeat() implements SessionEffect {}

    /** Send IDENTIFY; uses up the permission. */
    record SendIdentify() implements SessionEffect {}

    /** Send RESUME from the last received sequence. */
    record SendResume(String session) implements SessionEffect {}

    /** Close the socket so that the session stays resumable, and stop everything that belongs to it. */
    record Disconnect() implements SessionEffect {}

    /**
     * Signal {@code BackoffElapsed} later.
     *
     * @param delay nominal; the runtime adds jitter
     */
    record ScheduleReconnect(Duration delay) implements SessionEffect {}

    /** Signal {@code WindowRecovered} when nothing is in flight any more and the bus has taken a probe. */
    record AwaitWindow() implements SessionEffect {}

    /** Tell the token provider that its token was refused. */
    record InvalidateToken() implements SessionEffect {}

    /** A new session begins; positions of the one before mean nothing in it. */
    record BeginSession(String session) implements SessionEffect {}

    /** Events flow. */
    record ReportLive(boolean resumed) implements SessionEffect {}

    /** The session cannot be resumed any more. */
    record ReportSessionLost() implements SessionEffect {}

    /** IDENTIFY was refused without a reason; perhaps for its intents. */
    record ReportIdentifyRefused() implements SessionEffect {}

    /** The shard is live and silent where its own traffic says otherwise. */
    record ReportDeaf() implements SessionEffect {}

    /** The shard is given up. */
    record ReportStopped(StopReason reason) implements SessionEffect {}
}
