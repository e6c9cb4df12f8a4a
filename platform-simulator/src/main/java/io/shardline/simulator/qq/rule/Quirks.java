package io.shardline.simulator.qq.rule;

import org.springframework.boot.context.properties.bind.DefaultValue;

import io.shardline.simulator.json.JsonFields;

/**
 * Oddities of the live platform, each of which can be switched.
 *
 * @param expiresInAsText the token's expires_in as text, as delivered, not as number, as documented; default true
 * @param escapeGuildContent angle brackets and ampersands in guild messages are escaped; default true
 * @param leadingSpaceInGroup the text of a group mention starts with a space; default true
 * @param attachmentsWithoutScheme guild attachment addresses lack https://, frequent on the live platform; default
 *        false, so that bots can fetch pictures from this simulator
 * @param reactionTargetAsText the target type of a reaction as text, as some bots saw it; default false
 * @param readyShardZero READY says shard [0,0] like the sample in the documentation; default false
 * @param goTimestamps group and c2c messages carry the old Go-style time; default false
 */
public record Quirks(
        @DefaultValue("true") boolean expiresInAsText,
        @DefaultValue("true") boolean escapeGuildContent,
        @DefaultValue("true") boolean leadingSpaceInGroup,
        @DefaultValue("false") boolean attachmentsWithoutScheme,
        @DefaultValue("false") boolean reactionTargetAsText,
        @DefaultValue("false") boolean readyShardZero,
        @DefaultValue("false") boolean goTimestamps) {

    Quirks patched(JsonFields fields) {
        var patched = new Quirks(
                fields.flag("expiresInAsText", expiresInAsText),
                fields.flag("escapeGuildContent", escapeGuildContent),
                fields.flag("leadingSpaceInGroup", leadingSpaceInGroup),
                fields.flag("attachmentsWithoutScheme", attachmentsWithoutScheme),
                fields.flag("reactionTargetAsText", reactionTargetAsText),
                fields.flag("readyShardZero", readyShardZero),
                fields.flag("goTimestamps", goTimestamps));
        fields.end();
        return patched;
    }
}
