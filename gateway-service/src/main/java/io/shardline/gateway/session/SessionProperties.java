package io.shardline.gateway.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Deadlines of a shard session's phases. When one passes, the shard reconnects.
 *
 * @param connectDeadline for fetching token and address and opening the socket; default 30s
 * @param helloDeadline from the open socket to the platform's greeting; default 30s
 * @param readyDeadline from IDENTIFY to READY; default 30s
 * @param resumedDeadline from RESUME, or the last replayed event, to RESUMED; default 30s
 * @param refusedDeadline from the refusal of an IDENTIFY to the close code that explains it; default 2s
 * @param drainDeadline at shutdown, from the end of reading to the broker's last acknowledgement; default 10s
 */
@ConfigurationProperties("gateway.session")
public record SessionProperties(
        @DefaultValue("30s") Duration connectDeadline,
        @DefaultValue("30s") Duration helloDeadline,
        @DefaultValue("30s") Duration readyDeadline,
        @DefaultValue("30s") Duration resumedDeadline,
        @DefaultValue("2s") Duration refusedDeadline,
        @DefaultValue("10s") Duration drainDeadline) {

    public SessionProperties {
        require("connect-deadline", connectDeadline);
        require("hello-deadline", helloDeadline);
        require("ready-deadline", readyDeadline);
        require("resumed-deadline", resumedDeadline);
        require("refused-deadline", refusedDeadline);
        require("drain-deadline", drainDeadline);
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

    private static void require(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("gateway.session." + name + ": " + value + " (expected: more than 0s)");
        }
    }
}
