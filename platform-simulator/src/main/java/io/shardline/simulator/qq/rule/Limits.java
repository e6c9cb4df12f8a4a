package io.shardline.simulator.qq.rule;

import org.springframework.boot.context.properties.bind.DefaultValue;

import io.shardline.simulator.json.JsonFields;

/**
 * The documented limits, as counts; 0 lifts one. Per bot unless the text says otherwise.
 *
 * @param messagesPerSecond sends over all conversations; default 100
 * @param recallsPerSecond recalls; default 10
 * @param filesPerSecond uploads; default 50
 * @param mePerSecond reads of users/@me; default 50
 * @param gatewayPerMinute calls of /gateway, with the documented burst; default 10
 * @param tokensPerMinute token requests, a number no source gives; default 60
 * @param channelPerSecond all messages in one channel; default 5
 * @param groupActivePerMinute active messages in one group; default 20
 * @param groupActivePerDay active messages in one group; default 1000
 * @param botGroupActivePerMinute active group messages of an unverified bot, twice that if verified; default 30
 * @param c2cActivePerMinute active messages to one user; default 20
 * @param c2cActivePerDay active messages to one user; default 1000
 * @param botC2cActivePerSecond active c2c messages of an unverified bot, twice that if verified; default 5
 * @param botC2cActivePerMinute active c2c messages of an unverified bot, no such limit if verified; default 30
 * @param channelActivePerDay active messages in one channel; default 20
 * @param guildActiveChannelsPerDay channels of one guild that get active messages; default 2
 * @param dmActivePerUserPerDay active direct messages to one user; default 2
 * @param dmActivePerDay active direct messages; default 200
 * @param retryAfterHeader whether a 429 carries Retry-After, which no source confirms; default false
 */
public record Limits(
        @DefaultValue("100") int messagesPerSecond,
        @DefaultValue("10") int recallsPerSecond,
        @DefaultValue("50") int filesPerSecond,
        @DefaultValue("50") int mePerSecond,
        @DefaultValue("10") int gatewayPerMinute,
        @DefaultValue("60") int tokensPerMinute,
        @DefaultValue("5") int channelPerSecond,
        @DefaultValue("20") int groupActivePerMinute,
        @DefaultValue("1000") int groupActivePerDay,
        @DefaultValue("30") int botGroupActivePerMinute,
        @DefaultValue("20") int c2cActivePerMinute,
        @DefaultValue("1000") int c2cActivePerDay,
        @DefaultValue("5") int botC2cActivePerSecond,
        @DefaultValue("30") int botC2cActivePerMinute,
        @DefaultValue("20") int channelActivePerDay,
        @DefaultValue("2") int guildActiveChannelsPerDay,
        @DefaultValue("2") int dmActivePerUserPerDay,
        @DefaultValue("200") int dmActivePerDay,
        @DefaultValue("false") boolean retryAfterHeader) {

    Limits patched(JsonFields fields) {
        var patched = new Limits(
                count(fields, "messagesPerSecond", messagesPerSecond),
                count(fields, "recallsPerSecond", recallsPerSecond),
                count(fields, "filesPerSecond", filesPerSecond),
                count(fields, "mePerSecond", mePerSecond),
                count(fields, "gatewayPerMinute", gatewayPerMinute),
                count(fields, "tokensPerMinute", tokensPerMinute),
                count(fields, "channelPerSecond", channelPerSecond),
                count(fields, "groupActivePerMinute", groupActivePerMinute),
                count(fields, "groupActivePerDay", groupActivePerDay),
                count(fields, "botGroupActivePerMinute", botGroupActivePerMinute),
                count(fields, "c2cActivePerMinute", c2cActivePerMinute),
                count(fields, "c2cActivePerDay", c2cActivePerDay),
                count(fields, "botC2cActivePerSecond", botC2cActivePerSecond),
                count(fields, "botC2cActivePerMinute", botC2cActivePerMinute),
                count(fields, "channelActivePerDay", channelActivePerDay),
                count(fields, "guildActiveChannelsPerDay", guildActiveChannelsPerDay),
                count(fields, "dmActivePerUserPerDay", dmActivePerUserPerDay),
                count(fields, "dmActivePerDay", dmActivePerDay),
                fields.flag("retryAfterHeader", retryAfterHeader));
        fields.end();
        return patched;
    }

    private static int count(JsonFields fields, String name, int otherwise) {
        return fields.integer(name, otherwise, 0, 1_000_000);
    }
}
