package io.shardline.simulator.qq.api;

import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.event.Timestamps;
import io.shardline.simulator.qq.http.ApiAnswer;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.ApiRoute;
import io.shardline.simulator.qq.http.ApiRoutes;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.http.LimitKind;
import io.shardline.simulator.qq.id.OpenIds;
import io.shardline.simulator.qq.world.BotWorld;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Guild;
import io.shardline.simulator.qq.world.Person;

/** What a bot asks about itself. */
@Component
final class MeRoutes implements ApiRoutes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_GUILDS = 100;

    private final Places places;
    private final Timestamps timestamps;

    MeRoutes(Places places, Timestamps timestamps) {
        this.places = places;
        this.timestamps = timestamps;
    }

    @Override
    public List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of(HttpMethod.GET, "/users/@me", "me.read", MeRoutes::me).limited(LimitKind.ME),
                ApiRoute.of(HttpMethod.GET, "/users/@me/guilds", "me.guilds", this::guilds),
                ApiRoute.of(HttpMethod.POST, "/users/@me/dms", "me.dms", this::openDirectMessage));
    }

    private static ApiAnswer me(ApiCall call) {
        Bot bot = call.bot();
        return ApiAnswer.ok(JSON.createObjectNode().put("id", OpenIds.botUser(bot.appId())).put("username", bot.name())
                .put("avatar", "").put("bot", true).put("share_url", "").put("welcome_msg", "").put("union_openid", "")
                .put("union_user_account", ""));
    }

    private ApiAnswer guilds(ApiCall call) {
        int limit = Numbers.limit(call, MAX_GUILDS);
        Optional<String> after = call.query("after");
        Optional<String> before = call.query("before");
        ArrayNode answer = JSON.createArrayNode();
        places.world(call).guilds().stream().filter(Guild::botPresent)
                .filter(guild -> after.isEmpty() || Numbers.isAfter(guild.id(), after.get()))
                .filter(guild -> before.isEmpty() || Numbers.isAfter(before.get(), guild.id()))
                .limit(limit).forEach(guild -> answer.add(GuildRoutes.guild(guild)));
        return ApiAnswer.ok(answer);
    }

    private ApiAnswer openDirectMessage(ApiCall call) {
        BotWorld world = places.world(call);
        ObjectNode body = call.fields();
        Optional<Person> person = world.findPerson(MessageRules.text(body, "recipient_id"));
        Optional<Guild> guild = world.findGuild(MessageRules.text(body, "source_guild_id"));
        if (person.isEmpty() || guild.isEmpty() || !guild.get().members().contains(person.get())) {
            throw ApiRefusal.business(Codes.REQUEST_ABNORMAL, "recipient_id is no member of source_guild_id");
        }
        Conversation direct = world.directMessage(person.get(), guild.get());
        return ApiAnswer.ok(JSON.createObjectNode().put("guild_id", direct.id()).put("channel_id", direct.channelId())
                .put("create_time", Long.toString(timestamps.seconds())));
    }
}
