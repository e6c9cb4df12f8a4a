package io.shardline.gateway.session;

/** Why a shard is given up; trying again with the same configuration would not help. */
public enum StopReason {
    /** The platform did not understand us. */
    PROTOCOL_ERROR("the platform rejected a frame of ours: please report this as a bug"),
    /** The shard pair is not accepted. */
    INVALID_SHARD(
            "the platform rejects this shard number: set the bot's shards to auto, or to what the platform suggests"),
    /** Too many guilds for one shard. */
    TOO_MANY_GUILDS("the bot is in too many guilds for this shard: raise the bot's shards"),
    /** Our protocol version is not accepted. */
    INVALID_VERSION("the platform rejects our protocol version: upgrade Shardline"),
    /** An intent that does not exist. */
    INVALID_INTENT("the platform does not know an intent in the bot's list: correct the bot's intents"),
    /** An intent that was asked for explicitly, and is not granted. */
    INTENT_NOT_PERMITTED(
            "an intent in the bot's list is not granted: apply for it on the platform, or set intents to default"),
    /** The bot is offline except for its sandbox. */
    SANDBOX_ONLY("the bot is offline and only its sandbox may connect: publish it, or set sandbox to true"),
    /** The bot is banned. */
    BANNED("the platform banned the bot: see its console"),
    /** Our address is not on the bot's allow-list. */
    ADDRESS_REFUSED(
            "the platform refuses this egress address: add it to the bot's IP allow-list in its console, and pin the"
                    + " egress address, for example by a NAT gateway or the bot's proxy");

    private final String advice;

    StopReason(String advice) {
        this.advice = advice;
    }

    /** What happened and what to change, for people. */
    public String advice() {
        return advice;
    }
}
