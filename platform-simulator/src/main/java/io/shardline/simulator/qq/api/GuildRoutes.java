package io.shardline.simulator.qq.api;

import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.http.ApiAnswer;
import io.shardline.simulator.qq.http.ApiCall;
import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.ApiRoute;
import io.shardline.simulator.qq.http.ApiRoutes;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Guild;
import io.shardline.simulator.qq.world.Person;

/** Reading guilds, channels, members and roles. */
@Component
final class GuildRoutes implements ApiRoutes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JOINED = "2025-04-12T16:34:42+08:00";
    private static final int MAX_MEMBERS = 400;
    private static final int GUILD_CAPACITY = 1_000;
    /** The roles that every guild has: all, admin, owner, channel admin. */
    private static final List<Role> ROLES = List.of(new Role("1", "all"), new Role("2", "admin"),
            new Role("4", "owner"),
            new Role("5", "channel admin"));

    private final Places places;

    private record Role(String id, String name) {}

    GuildRoutes(Places places) {
        this.places = places;
    }

    @Override
    public List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of(HttpMethod.GET, "/guilds/{guild}", "guild.read",
                        call -> ApiAnswer.ok(guild(places.requireGuild(call)))),
                ApiRoute.of(HttpMethod.GET, "/guilds/{guild}/channels", "guild.channels", this::channels),
                ApiRoute.of(HttpMethod.GET, "/guilds/{guild}/members", "guild.members", this::members),
                ApiRoute.of(HttpMethod.GET, "/guilds/{guild}/members/{user}", "guild.member", this::member),
                ApiRoute.of(HttpMethod.GET, "/guilds/{guild}/roles", "guild.roles", this::roles),
                ApiRoute.of(HttpMethod.GET, "/channels/{id}", "channel.read",
                        call -> ApiAnswer.ok(channel(places.require(call, Scene.CHANNEL), 0))).in(Scene.CHANNEL));
    }

    static ObjectNode guild(Guild guild) {
        return JSON.createObjectNode().put("id", guild.id()).put("name", guild.name()).put("icon", "")
                .put("owner_id", guild.ownerId()).put("owner", false).put("member_count", guild.members().size())
                .put("max_members", GUILD_CAPACITY).put("description", "").put("joined_at", JOINED);
    }

    private ApiAnswer channels(ApiCall call) {
        ArrayNode answer = JSON.createArrayNode();
        places.requireGuild(call).channels().stream().filter(Conversation::botPresent)
                .forEach(channel -> answer.add(channel(channel, answer.size())));
        return ApiAnswer.ok(answer);
    }

    private ApiAnswer members(ApiCall call) {
        Guild guild = places.requireGuild(call);
        String after = call.query("after").orElse("0");
        ArrayNode answer = JSON.createArrayNode();
        guild.members().stream().filter(member -> Numbers.isAfter(member.guildId(), after))
                .limit(Numbers.limit(call, MAX_MEMBERS)).forEach(member -> answer.add(member(member)));
        return ApiAnswer.ok(answer);
    }

    private ApiAnswer member(ApiCall call) {
        return places.requireGuild(call).members().stream()
                .filter(person -> person.guildId().equals(call.path("user"))).findFirst()
                .map(person -> ApiAnswer.ok(member(person)))
                .orElseThrow(() -> ApiRefusal.notFound(Codes.GUILD_ABNORMAL, "user is no member"));
    }

    private ApiAnswer roles(ApiCall call) {
        Guild guild = places.requireGuild(call);
        ObjectNode answer = JSON.createObjectNode().put("guild_id", guild.id());
        ArrayNode roles = answer.putArray("roles");
        for (Role role : ROLES) {
            roles.addObject().put("id", role.id()).put("name", role.name()).put("color", 4_294_927_682L).put("hoist", 1)
                    .put("number", role.id().equals("1") ? guild.members().size() : 0)
                    .put("member_limit", GUILD_CAPACITY);
        }
        return ApiAnswer.ok(answer.put("role_num_limit", "30"));
    }

    private static ObjectNode channel(Conversation channel, int position) {
        Guild guild = channel.guild();
        return JSON.createObjectNode().put("id", channel.id()).put("guild_id", guild == null ? "" : guild.id())
                .put("name", channel.name()).put("type", 0).put("sub_type", 0).put("position", position)
                .put("parent_id", "0").put("owner_id", guild == null ? "" : guild.ownerId()).put("private_type", 0)
                .put("speak_permission", 1).put("application_id", "0").put("permissions", "7");
    }

    private static ObjectNode member(Person person) {
        ObjectNode member = JSON.createObjectNode().put("nick", person.name()).put("joined_at", JOINED);
        member.putObject("user").put("id", person.guildId()).put("username", person.name()).put("avatar", "")
                .put("bot", false);
        member.putArray("roles").add("1");
        return member;
    }
}
