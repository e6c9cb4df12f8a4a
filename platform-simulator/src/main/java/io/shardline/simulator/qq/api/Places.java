package io.shardline.simulator.qq.api;

import org.springframework.stereotype.Component;

import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.BotWorld;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Guild;
import io.shardline.simulator.qq.world.Worlds;

/** Finds what the paths of calls name. A bot can only reach what exists; nothing comes into being here. */
@Component
final class Places {

    private static final int DM_MISSING = 304032;

    private final Worlds worlds;

    Places(Worlds worlds) {
        this.worlds = worlds;
    }

    BotWorld world(ApiCall call) {
        return worlds.of(call.bot().appId());
    }

    /** The conversation in which the bot may act. */
    Conversation require(ApiCall call, Scene scene) {
        return world(call).find(scene, call.path("id")).filter(Conversation::botPresent)
                .orElseThrow(() -> switch (scene) {
                    case GROUP -> ApiRefusal.business(Codes.NOT_IN_GROUP, "the bot is not in this group");
                    case C2C -> ApiRefusal.business(Codes.NOT_A_FRIEND, "the bot is no friend of this user");
                    case CHANNEL -> ApiRefusal.notFound(Codes.CHANNEL_ABNORMAL, "channel does not exist");
                    case DM -> ApiRefusal.business(DM_MISSING, "direct message does not exist");
                });
    }

    Guild requireGuild(ApiCall call) {
        return world(call).findGuild(call.path("guild")).filter(Guild::botPresent)
                .orElseThrow(() -> ApiRefusal.notFound(Codes.GUILD_ABNORMAL, "guild does not exist"));
    }
}
