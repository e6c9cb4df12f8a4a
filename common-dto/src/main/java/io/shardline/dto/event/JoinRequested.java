package io.shardline.dto.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to join a group that the bot administers.
 *
 * @param origin where it comes from
 * @param requestId names the request when it is answered
 * @param applicant who wants to join
 * @param invitedBy who invited them: null if they came on their own, empty if the platform does not say who it was
 * @param verification what they wrote to be let in
 * @param risk the platform's warning about the applicant, empty if none
 * @param autoApprovedBy the strategy that let them in already, null if somebody has to decide
 */
public record JoinRequested(
        EventOrigin origin,
        String requestId,
        User applicant,
        @Nullable String invitedBy,
        Verification verification,
        String risk,
        @Nullable String autoApprovedBy) implements BotEvent {

    /**
     * What an applicant wrote to be let in.
     *
     * @param message free text, empty if the group asks questions instead
     * @param answers the group's questions with the answers given
     */
    public record Verification(String message, List<Answer> answers) {
        public Verification {
            answers = List.copyOf(answers);
        }
    }

    /** A question of the group and the applicant's answer. */
    public record Answer(String question, String answer) {}
}
