package io.shardline.dto.action;

import java.time.Instant;

/** What became of an action. Each case asks for another reaction, so none is an exception. */
public sealed interface Outcome {

    /**
     * The platform took it.
     *
     * @param messageId the platform's id of the new message, empty for actions that make none
     * @param time the platform's time of it
     */
    record Sent(String messageId, Instant time) implements Outcome {}

    /**
     * The platform will decide later and tell by an event.
     *
     * @param auditId names the decision in that event
     */
    record Pending(String auditId) implements Outcome {}

    /**
     * The platform, or we before asking it, said no; a repeat would not help.
     *
     * @param code the platform's error code, or our own word
     * @param reason for people
     */
    record Refused(String code, String reason) implements Outcome {}

    /**
     * Nobody can tell whether it happened; never blindly repeated.
     *
     * @param reason for people
     */
    record Unknown(String reason) implements Outcome {}
}
