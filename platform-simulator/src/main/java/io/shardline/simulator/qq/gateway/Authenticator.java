package io.shardline.simulator.qq.gateway;

import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.bot.Intent;
import io.shardline.simulator.qq.gateway.Admission.Admitted;
import io.shardline.simulator.qq.gateway.Admission.Refused;
import io.shardline.simulator.qq.rule.GatewaySwitches;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.token.Credentials;

/** Decides on IDENTIFY and RESUME. */
@Component
final class Authenticator {

    private final Credentials credentials;
    private final Sessions sessions;
    private final IdentifyBudgets budgets;
    private final SwitchBoard switches;

    Authenticator(Credentials credentials, Sessions sessions, IdentifyBudgets budgets, SwitchBoard switches) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.budgets = budgets;
        this.switches = switches;
    }

    /** The bot that a token belongs to. */
    Optional<Bot> botOf(String token) {
        return credentials.ofSocket(token);
    }

    Admission identify(ClientFrame.Identify identify, String address) {
        GatewaySwitches now = switches.gateway();
        Optional<Bot> known = botOf(identify.token());
        if (known.isEmpty()) {
            return badToken(now);
        }
        Bot bot = known.get();
        Refused refused = refusedBot(bot, address);
        if (refused != null) {
            return refused;
        }
        if (identify.shardIndex() < 0 || identify.shardIndex() >= identify.shardCount()
                || identify.shardCount() > Bot.MAX_SHARDS) {
            return Refused.close(CloseCodes.INVALID_SHARD, "invalid shard");
        }
        if ((identify.intents() & ~Integer.toUnsignedLong(Intent.known())) != 0) {
            return Refused.close(CloseCodes.INVALID_INTENT, "invalid intents");
        }
        if ((identify.intents() & ~Integer.toUnsignedLong(bot.grantedMask())) != 0) {
            return switch (now.forbiddenIntents()) {
                case INVALID_SESSION_THEN_4014 ->
                    new Refused("forbidden intents", true, CloseCodes.FORBIDDEN_INTENT);
                case CLOSE_4014 -> Refused.close(CloseCodes.FORBIDDEN_INTENT, "forbidden intents");
                case INVALID_SESSION -> Refused.invalidSession("forbidden intents");
            };
        }
        return spend(bot, identify, now);
    }

    Admission resume(ClientFrame.Resume resume, String address) {
        GatewaySwitches now = switches.gateway();
        Optional<Bot> known = botOf(resume.token());
        if (known.isEmpty()) {
            return badToken(now);
        }
        Bot bot = known.get();
        Refused refused = refusedBot(bot, address);
        if (refused != null) {
            return refused;
        }
        Optional<GatewaySession> found = sessions.find(resume.sessionId())
                .filter(session -> session.bot().equals(bot.appId()));
        if (found.isEmpty()) {
            return switch (now.unknownSession()) {
                case INVALID_SESSION -> Refused.invalidSession("unknown session");
                case CLOSE_4006 -> Refused.close(CloseCodes.INVALID_SESSION, "unknown session");
                case CLOSE_4902 -> Refused.close(CloseCodes.RESET_BY_RESUME, "unknown session");
            };
        }
        GatewaySession session = found.get();
        if (resume.sequence() > session.sequence() || resume.sequence() < 0) {
            return Refused.close(CloseCodes.SEQUENCE_ERROR, "sequence error");
        }
        OptionalLong start = session.replayStart(resume.sequence());
        if (start.isEmpty()) {
            sessions.forget(session);
            return Refused.invalidSession("replay overrun");
        }
        if (now.resumeCountsAsSession()) {
            budgets.takeResume(bot);
        }
        return new Admitted(session, start.getAsLong(), resume.sequence());
    }

    private Admission spend(Bot bot, ClientFrame.Identify identify, GatewaySwitches now) {
        String shard = identify.shardIndex() + "/" + identify.shardCount();
        return switch (budgets.take(bot, shard, now)) {
            case EXHAUSTED -> Refused.invalidSession("session limit");
            case TOO_FAST -> switch (now.identifyTooFast()) {
                case CLOSE_4008 -> Refused.close(CloseCodes.TOO_FAST, "identify too fast");
                case INVALID_SESSION -> Refused.invalidSession("identify too fast");
            };
            case GRANTED -> create(bot, identify, now);
        };
    }

    private Admission create(Bot bot, ClientFrame.Identify identify, GatewaySwitches now) {
        for (GatewaySession other : sessions.of(bot.appId())) {
            GatewayConnection connection = other.connection();
            if (connection == null || other.shardIndex() != identify.shardIndex()
                    || other.shardCount() != identify.shardCount()) {
                continue;
            }
            switch (now.sameShardTwice()) {
                case BOTH -> {
                }
                case NEWEST -> connection.closeFromAnywhere(CloseCodes.EXPIRED);
                case REFUSE -> {
                    return Refused.close(CloseCodes.INVALID_SHARD, "shard is connected already");
                }
            }
        }
        GatewaySession session = sessions.create(bot, identify, switches.quirks());
        return new Admitted(session, 0, 0);
    }

    private static Refused badToken(GatewaySwitches now) {
        return switch (now.badToken()) {
            case CLOSE_4004 -> Refused.close(CloseCodes.AUTHENTICATION_FAILED, "bad token");
            case INVALID_SESSION -> Refused.invalidSession("bad token");
        };
    }

    private static @Nullable Refused refusedBot(Bot bot, String address) {
        if (bot.banned()) {
            return Refused.close(CloseCodes.BANNED, "banned");
        }
        if (bot.sandboxOnly()) {
            return Refused.close(CloseCodes.SANDBOX_ONLY, "sandbox only");
        }
        return bot.allows(address) ? null : Refused.close(CloseCodes.ADDRESS_FORBIDDEN, "address forbidden");
    }
}
