package io.shardline.simulator.qq.rule;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;

import io.shardline.simulator.json.JsonFields;

/**
 * How the OpenAPI behaves where the sources are silent or differ.
 *
 * @param legacyToken whether {@code Bot appid.token} is accepted, in headers and identify; default false
 * @param enforcePassive whether late and surplus replies are refused, violations are recorded anyway; default true
 * @param enforceActive whether active messages beyond their quota are refused; default true
 * @param groupPassiveCount replies to one group message; default 5
 * @param groupPassiveWindow time for them; default 5m
 * @param c2cPassiveCount replies to one c2c message; default 4
 * @param c2cPassiveWindow time for them; default 1h
 * @param guildPassiveWindow time for replies in channels and direct messages; default 5m
 * @param businessErrorStatus HTTP status of business errors (200, 400 or 500); default 400
 * @param interactionDeadline time until a button stops spinning; default 3s
 * @param interactionRefusedCode error code of a second or late answer to an interaction; default 630001
 * @param recallWindow time in which a message can be recalled; default 2m
 * @param guildSendsNeedConnection whether guild sends need a live session (304018); default true
 * @param audit which sends are audited first: none, active, all; default none
 * @param auditDelay how long an audit takes; default 1s
 * @param mediaTtl life of a file_info; default 1h
 * @param messageLength longest text in characters, beyond it 40054007; default 10000
 */
public record ApiSwitches(
        @DefaultValue("false") boolean legacyToken,
        @DefaultValue("true") boolean enforcePassive,
        @DefaultValue("true") boolean enforceActive,
        @DefaultValue("5") int groupPassiveCount,
        @DefaultValue("5m") Duration groupPassiveWindow,
        @DefaultValue("4") int c2cPassiveCount,
        @DefaultValue("1h") Duration c2cPassiveWindow,
        @DefaultValue("5m") Duration guildPassiveWindow,
        @DefaultValue("400") int businessErrorStatus,
        @DefaultValue("3s") Duration interactionDeadline,
        @DefaultValue("630001") int interactionRefusedCode,
        @DefaultValue("2m") Duration recallWindow,
        @DefaultValue("true") boolean guildSendsNeedConnection,
        @DefaultValue("none") Audit audit,
        @DefaultValue("1s") Duration auditDelay,
        @DefaultValue("1h") Duration mediaTtl,
        @DefaultValue("10000") int messageLength) {

    private static final Duration DAY = Duration.ofDays(1);

    /** Which sends are audited before delivery. */
    public enum Audit {
        NONE, ACTIVE, ALL
    }

    ApiSwitches patched(JsonFields fields) {
        var patched = new ApiSwitches(
                fields.flag("legacyToken", legacyToken),
                fields.flag("enforcePassive", enforcePassive),
                fields.flag("enforceActive", enforceActive),
                fields.integer("groupPassiveCount", groupPassiveCount, 0, 1_000),
                fields.duration("groupPassiveWindow", groupPassiveWindow, DAY),
                fields.integer("c2cPassiveCount", c2cPassiveCount, 0, 1_000),
                fields.duration("c2cPassiveWindow", c2cPassiveWindow, DAY),
                fields.duration("guildPassiveWindow", guildPassiveWindow, DAY),
                fields.integer("businessErrorStatus", businessErrorStatus, 200, 599),
                fields.duration("interactionDeadline", interactionDeadline, DAY),
                fields.integer("interactionRefusedCode", interactionRefusedCode, 1, Integer.MAX_VALUE),
                fields.duration("recallWindow", recallWindow, DAY),
                fields.flag("guildSendsNeedConnection", guildSendsNeedConnection),
                fields.choice("audit", Audit.class, audit),
                fields.duration("auditDelay", auditDelay, DAY),
                fields.duration("mediaTtl", mediaTtl, DAY),
                fields.integer("messageLength", messageLength, 1, 262_144));
        fields.end();
        return patched;
    }
}
