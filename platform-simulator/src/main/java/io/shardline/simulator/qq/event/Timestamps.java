package io.shardline.simulator.qq.event;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.springframework.stereotype.Component;

import io.shardline.simulator.qq.rule.SwitchBoard;

/** Times as the platform writes them. */
@Component
public final class Timestamps {

    private static final ZoneId SHANGHAI = ZoneId.of("+08:00");
    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final DateTimeFormatter GO = DateTimeFormatter
            .ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS xx 'CST m=+1.0'");

    private final Clock clock;
    private final SwitchBoard switches;

    public Timestamps(Clock clock, SwitchBoard switches) {
        this.clock = clock;
        this.switches = switches;
    }

    /** Now, to the second. */
    public String now() {
        return RFC_3339.format(atShanghai());
    }

    /** Now, for group and c2c messages, some of which had another form once. */
    String ofGroupMessage() {
        return switches.quirks().goTimestamps() ? GO.format(atShanghai()) : now();
    }

    /** Now, in whole seconds since the epoch. */
    public long seconds() {
        return clock.instant().getEpochSecond();
    }

    private ZonedDateTime atShanghai() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atZone(SHANGHAI);
    }
}
