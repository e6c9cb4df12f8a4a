package io.shardline.gateway.session;

import java.time.Duration;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Deadlines of a shard session. When one passes, the shard reconnects.
 *
 * @param connectDeadline for fetching token and address and opening the socket; default 30s
 * @param helloDeadline from the open socket to the platform's greeting; default 30s
 * @param readyDeadline from IDENTIFY to READY; default 30s
 * @param resumedDeadline from RESUME, or the last replayed event, to RESUMED; default 30s
 * @param refusedDeadline from the refusal of an IDENTIFY to the close code that explains it; default 2s
 * @param deafFactor a shard that was resumed and gets no event for this many of its usual pauses is taken for deaf: it
 *        reconnects, and identifies if that does not help; 0 = never; default 20
 * @param deafAfter however short its usual pauses are, it is not taken for deaf earlier; default 60s
 * @param drainDeadline at shutdown, from the end of reading to the broker's last acknowledgement; default 10s
 */
@ConfigurationProperties("gateway.session")
public record SessionProperties(
        @DefaultValue("30s") Duration connectDeadline,
        @DefaultValue("30s") Duration helloDeadline,
        @DefaultValue("30s") Duration readyDeadline,
        @DefaultValue("30s") Duration resumedDeadline,
        @DefaultValue("2s") Duration refusedDeadline,
        @DefaultValue("20") int deafFactor,
        @DefaultValue("60s") Duration deafAfter,
        @DefaultValue("10s") Duration drainDeadline) {

    public SessionProperties {
        require("connect-deadline", connectDeadline);
        require("hello-deadline", helloDeadline);
        require("ready-deadline", readyDeadline);
        require("resumed-deadline", resumedDeadline);
        require("refused-deadline", refusedDeadline);
        require("deaf-after", deafAfter);
        require("drain-deadline", drainDeadline);
        if (deafFactor < 0) {
            throw new IllegalArgumentException(
                    "gateway.session.deaf-factor: " + deafFactor + " (expected: 0 or more)");
        }
    }

    Duration deadline(Phase phase) {
        return switch (phase) {
            case CONNECTING -> connectDeadline;
            case AWAITING_HELLO -> helloDeadline;
            case IDENTIFYING -> readyDeadline;
            case RESUMING -> resumedDeadline;
            case REFUSED -> refusedDeadline;
            default -> throw new IllegalArgumentException("phase without deadline: " + phase);
        };
    }

    /** How long a resumed shard may stay without an event; empty if that cannot be said, or shall not be judged. */
    Optional<Duration> silence(Optional<Duration> usualPause) {
        return usualPause.filter(_ -> deafFactor > 0).map(pause -> pause.multipliedBy(deafFactor))
                .map(pause -> pause.compareTo(deafAfter) < 0 ? deafAfter : pause);
    }

    private static void require(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("gateway.session." + name + ": " + value + " (expected: more than 0s)");
        }
    }
}
