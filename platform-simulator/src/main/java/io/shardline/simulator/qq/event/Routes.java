package io.shardline.simulator.qq.event;

import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Guild;

/** Where events of a conversation go. */
final class Routes {

    private Routes() {}

    static EventRoute of(Conversation conversation) {
        return new EventRoute(conversation.bot(), conversation.toString(), placement(conversation), null);
    }

    private static Placement placement(Conversation conversation) {
        Guild guild = conversation.guild();
        long guildId = guild == null ? 0 : Long.parseUnsignedLong(guild.id());
        return switch (conversation.scene()) {
            case CHANNEL -> new Placement.InGuild(guildId);
            case DM -> new Placement.Direct(Long.parseUnsignedLong(conversation.id()), guildId);
            case GROUP, C2C -> new Placement.Ungrouped(conversation.id());
        };
    }
}
