package io.shardline.simulator.qq.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.ledger.Violation;
import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.rule.Limits;
import io.shardline.simulator.qq.rule.SlidingWindow;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Guild;

/** How many messages a bot may send without being asked. Thread-safe; the latest two hundred thousand counters are kept. */
@Component
final class ActiveQuotas {

    private static final int CAPACITY = 200_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ZoneId SHANGHAI = ZoneId.of("+08:00");

    private final SwitchBoard switches;
    private final Ledger ledger;
    private final Clock clock;
    private final Map<String, SlidingWindow> windows = bounded();
    private final Map<String, Integer> days = bounded();

    ActiveQuotas(SwitchBoard switches, Ledger ledger, Clock clock) {
        this.switches = switches;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Counts one active message; refuses if it is one too many. */
    synchronized void take(Bot bot, Conversation conversation) {
        Limits limits = switches.limits();
        String here = conversation.toString();
        switch (conversation.scene()) {
            case GROUP -> {
                requireWelcome(bot, conversation);
                int perMinute = limits.botGroupActivePerMinute() * (bot.verified() ? 2 : 1);
                window(bot, conversation, bot.appId() + " groups", perMinute, MINUTE);
                window(bot, conversation, here, limits.groupActivePerMinute(), MINUTE);
                day(bot, conversation, here, limits.groupActivePerDay(), Codes.ACTIVE_RATE);
            }
            case C2C -> {
                requireWelcome(bot, conversation);
                int perSecond = limits.botC2cActivePerSecond() * (bot.verified() ? 2 : 1);
                window(bot, conversation, bot.appId() + " users/s", perSecond, SECOND);
                if (!bot.verified()) {
                    window(bot, conversation, bot.appId() + " users", limits.botC2cActivePerMinute(), MINUTE);
                }
                window(bot, conversation, here, limits.c2cActivePerMinute(), MINUTE);
                day(bot, conversation, here, limits.c2cActivePerDay(), Codes.ACTIVE_RATE);
            }
            case CHANNEL -> {
                Guild guild = conversation.guild();
                if (!days.containsKey(today() + here)) {
                    day(bot, conversation, bot.appId() + " guild " + (guild == null ? "" : guild.id()),
                            limits.guildActiveChannelsPerDay(), Codes.GUILD_ACTIVE_CHANNELS_LIMIT);
                }
                day(bot, conversation, here, limits.channelActivePerDay(), Codes.CHANNEL_ACTIVE_LIMIT);
            }
            case DM -> {
                day(bot, conversation, here, limits.dmActivePerUserPerDay(), Codes.DM_ACTIVE_USER_LIMIT);
                day(bot, conversation, bot.appId() + " dms", limits.dmActivePerDay(), Codes.DM_ACTIVE_TOTAL_LIMIT);
            }
        }
    }

    /** Counts any message in a channel; refuses if they come too fast. */
    synchronized void takeChannelRate(Bot bot, Conversation channel) {
        int limit = switches.limits().channelPerSecond();
        if (!windows.computeIfAbsent("rate " + channel, _ -> new SlidingWindow()).tryTake(clock.instant(), limit,
                SECOND)) {
            ledger.violated(Violation.Kind.RATE, bot.appId(), channel.toString(),
                    limit + 1 + " messages within 1 s (allowed: " + limit + ")");
            throw ApiRefusal.tooMany(Codes.CHANNEL_WRITE_RATE, "too many messages in this channel");
        }
    }

    private static void requireWelcome(Bot bot, Conversation conversation) {
        if (!conversation.activeAllowed()) {
            throw ApiRefusal.business(Codes.ACTIVE_SWITCHED_OFF,
                    "active messages of " + bot.appId() + " are switched off here");
        }
    }

    private void window(Bot bot, Conversation conversation, String key, int limit, Duration window) {
        Instant now = clock.instant();
        if (!windows.computeIfAbsent(key, _ -> new SlidingWindow()).tryTake(now, limit, window)) {
            refuse(bot, conversation, limit + " per " + window.toSeconds() + " s", Codes.ACTIVE_RATE);
        }
    }

    private void day(Bot bot, Conversation conversation, String key, int limit, int code) {
        int used = days.merge(today() + key, 1, Integer::sum);
        if (limit > 0 && used > limit) {
            days.merge(today() + key, -1, Integer::sum);
            refuse(bot, conversation, limit + " per day", code);
        }
    }

    private void refuse(Bot bot, Conversation conversation, String allowed, int code) {
        ledger.violated(Violation.Kind.ACTIVE_QUOTA, bot.appId(), conversation.toString(), "allowed: " + allowed);
        if (switches.api().enforceActive()) {
            throw ApiRefusal.business(code, "too many active messages (allowed: " + allowed + ")");
        }
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI) + " ";
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>() {

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > CAPACITY;
            }
        };
    }
}
