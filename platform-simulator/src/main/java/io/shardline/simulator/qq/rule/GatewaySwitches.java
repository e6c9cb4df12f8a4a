package io.shardline.simulator.qq.rule;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;

import io.shardline.simulator.json.JsonFields;

/**
 * How sessions behave where the sources are silent or differ.
 *
 * @param ungroupedShard which shard gets group, c2c and interaction events, which have no guild; default zero
 * @param directMessageShard what places a direct message; default its virtual guild id
 * @param identifyTooFast answer to an identify above max_concurrency per window; default close 4008
 * @param enforceIdentifyWindow whether it is refused at all, violations are recorded anyway; default true
 * @param identifyWindow the window of max_concurrency identifies; default 5s
 * @param enforceSessionLimit whether an identify beyond the daily total is refused; default true
 * @param resumeCountsAsSession whether a resume uses up the daily total; default false
 * @param sessionRetention how long a session can be resumed after its connection ended; default 5m
 * @param heartbeatInterval what HELLO asks for; default 41250ms
 * @param heartbeatTimeout silence after which the server closes 4009; 0 means 2 intervals + 10s, the default
 * @param connectionLifetime age at which the server asks for a reconnect; 0 means never; default 30m
 * @param reconnectStyle op 7 and then 4009, or 4009 alone; default op-7-then-4009
 * @param reconnectNotice pause between op 7 and its close; default 1s
 * @param badToken answer to an unknown or expired token; default close 4004
 * @param unknownSession answer to a resume of an unknown session; default op 9 false
 * @param forbiddenIntents answer to intents that the bot was not granted; default op 9 false, then 4014
 * @param sameShardTwice what happens when a shard is connected twice; default both get the events
 * @param groupMemberIntent bit that carries GROUP_MEMBER_ADD and GROUP_MEMBER_REMOVE; default bit 25
 * @param fullGroupMention events for a mention in a group that sends the bot everything; default the AT event only
 * @param authenticationTimeout silence after connecting until the server closes; default 30s
 */
public record GatewaySwitches(
        @DefaultValue("zero") UngroupedShard ungroupedShard,
        @DefaultValue("virtual-guild") DirectMessageShard directMessageShard,
        @DefaultValue("close-4008") IdentifyTooFast identifyTooFast,
        @DefaultValue("true") boolean enforceIdentifyWindow,
        @DefaultValue("5s") Duration identifyWindow,
        @DefaultValue("true") boolean enforceSessionLimit,
        @DefaultValue("false") boolean resumeCountsAsSession,
        @DefaultValue("5m") Duration sessionRetention,
        @DefaultValue("41250ms") Duration heartbeatInterval,
        @DefaultValue("0s") Duration heartbeatTimeout,
        @DefaultValue("30m") Duration connectionLifetime,
        @DefaultValue("op-7-then-4009") ReconnectStyle reconnectStyle,
        @DefaultValue("1s") Duration reconnectNotice,
        @DefaultValue("close-4004") BadToken badToken,
        @DefaultValue("invalid-session") UnknownSession unknownSession,
        @DefaultValue("invalid-session-then-4014") ForbiddenIntents forbiddenIntents,
        @DefaultValue("both") SameShardTwice sameShardTwice,
        @DefaultValue("bit-25") GroupMemberIntent groupMemberIntent,
        @DefaultValue("at-only") FullGroupMention fullGroupMention,
        @DefaultValue("30s") Duration authenticationTimeout) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HEARTBEAT_SLACK = Duration.ofSeconds(10);

    /** Shard of events without a guild. */
    public enum UngroupedShard {
        ZERO, HASH
    }

    /** What places a direct message. */
    public enum DirectMessageShard {
        VIRTUAL_GUILD, SOURCE_GUILD, ZERO
    }

    /** Answer to an identify that comes too early. */
    public enum IdentifyTooFast {
        CLOSE_4008, INVALID_SESSION
    }

    /** How a connection's life ends. */
    public enum ReconnectStyle {
        OP_7_THEN_4009, CLOSE_4009
    }

    /** Answer to a bad token. */
    public enum BadToken {
        CLOSE_4004, INVALID_SESSION
    }

    /** Answer to a resume of an unknown session. */
    public enum UnknownSession {
        INVALID_SESSION, CLOSE_4006, CLOSE_4902
    }

    /** Answer to intents without permission. */
    public enum ForbiddenIntents {
        INVALID_SESSION_THEN_4014, CLOSE_4014, INVALID_SESSION
    }

    /** Two connections of the same shard. */
    public enum SameShardTwice {
        BOTH, NEWEST, REFUSE
    }

    /** Intent bit of group member events. */
    public enum GroupMemberIntent {
        BIT_25, BIT_24, BOTH
    }

    /** Events for a mention in a group in full mode. */
    public enum FullGroupMention {
        AT_ONLY, FULL_ONLY, BOTH
    }

    /** Silence after which a connection counts as dead. */
    public Duration effectiveHeartbeatTimeout() {
        return heartbeatTimeout.isZero()
                ? heartbeatInterval.multipliedBy(2).plus(HEARTBEAT_SLACK)
                : heartbeatTimeout;
    }

    GatewaySwitches patched(JsonFields fields) {
        var patched = new GatewaySwitches(
                fields.choice("ungroupedShard", UngroupedShard.class, ungroupedShard),
                fields.choice("directMessageShard", DirectMessageShard.class, directMessageShard),
                fields.choice("identifyTooFast", IdentifyTooFast.class, identifyTooFast),
                fields.flag("enforceIdentifyWindow", enforceIdentifyWindow),
                fields.duration("identifyWindow", identifyWindow, DAY),
                fields.flag("enforceSessionLimit", enforceSessionLimit),
                fields.flag("resumeCountsAsSession", resumeCountsAsSession),
                fields.duration("sessionRetention", sessionRetention, DAY),
                fields.duration("heartbeatInterval", heartbeatInterval, DAY),
                fields.duration("heartbeatTimeout", heartbeatTimeout, DAY),
                fields.duration("connectionLifetime", connectionLifetime, DAY),
                fields.choice("reconnectStyle", ReconnectStyle.class, reconnectStyle),
                fields.duration("reconnectNotice", reconnectNotice, DAY),
                fields.choice("badToken", BadToken.class, badToken),
                fields.choice("unknownSession", UnknownSession.class, unknownSession),
                fields.choice("forbiddenIntents", ForbiddenIntents.class, forbiddenIntents),
                fields.choice("sameShardTwice", SameShardTwice.class, sameShardTwice),
                fields.choice("groupMemberIntent", GroupMemberIntent.class, groupMemberIntent),
                fields.choice("fullGroupMention", FullGroupMention.class, fullGroupMention),
                fields.duration("authenticationTimeout", authenticationTimeout, DAY));
        fields.end();
        return patched;
    }
}
