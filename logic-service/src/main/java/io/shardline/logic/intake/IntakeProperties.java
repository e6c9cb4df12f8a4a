package io.shardline.logic.intake;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the intake.
 *
 * @param group consumer group of the logic services; default shardline-logic
 * @param groupProtocol consumer (KIP-848), classic, or auto: the first where the broker has it; default auto
 * @param maxUnfinished payload read and not finished at which reading stops; default 64MB
 * @param maxPerConversation records of one conversation that may wait; its partition pauses until half of them are done;
 *        default 5000
 * @param commitInterval pause between commits of finished offsets; default 500ms
 * @param revocationWait how long a partition that is taken away waits for what runs; default 1s
 * @param stopDeadline how long a stop waits for what runs; default 20s
 */
@ConfigurationProperties("logic.intake")
public record IntakeProperties(
        @DefaultValue("shardline-logic") String group,
        @DefaultValue("auto") GroupProtocolChoice groupProtocol,
        @DefaultValue("64MB") DataSize maxUnfinished,
        @DefaultValue("5000") int maxPerConversation,
        @DefaultValue("500ms") Duration commitInterval,
        @DefaultValue("1s") Duration revocationWait,
        @DefaultValue("20s") Duration stopDeadline) {

    public IntakeProperties {
        if (group.isBlank()) {
            throw new IllegalArgumentException("logic.intake.group: empty (expected: name of a consumer group)");
        }
        if (maxUnfinished.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "logic.intake.max-unfinished: " + maxUnfinished + " (expected: more than 0)");
        }
        if (maxPerConversation < 2) {
            throw new IllegalArgumentException(
                    "logic.intake.max-per-conversation: " + maxPerConversation + " (expected: at least 2)");
        }
        if (commitInterval.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "logic.intake.commit-interval: " + commitInterval + " (expected: at least 1ms)");
        }
        requireNotNegative("revocation-wait", revocationWait);
        requireNotNegative("stop-deadline", stopDeadline);
    }

    private static void requireNotNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("logic.intake." + name + ": " + value + " (expected: at least 0s)");
        }
    }

    /** How members of the group agree on who reads what. */
    public enum GroupProtocolChoice {
        /** The newest that the broker has. */
        AUTO,
        /** The broker decides (KIP-848). */
        CONSUMER,
        /** The members decide, cooperatively. */
        CLASSIC
    }
}
