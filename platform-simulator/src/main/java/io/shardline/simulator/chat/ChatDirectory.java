package io.shardline.simulator.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.bot.Bots;
import io.shardline.simulator.qq.gateway.Gateway;
import io.shardline.simulator.qq.id.OpenIds;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.BotWorld;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Guild;
import io.shardline.simulator.qq.world.Person;
import io.shardline.simulator.qq.world.Worlds;

/** Lists bots, conversations and users for the page. */
@RestController
final class ChatDirectory {

    private final Bots bots;
    private final Worlds worlds;
    private final Gateway gateway;
    private final Chronicle chronicle;

    record BotSummary(String appId, String name, String userId, long connectedShards) {}

    record UserView(String name, String openid, String userId) {
        static UserView of(Person person) {
            return new UserView(person.name(), person.openId(), person.guildId());
        }
    }

    ChatDirectory(Bots bots, Worlds worlds, Gateway gateway, Chronicle chronicle) {
        this.bots = bots;
        this.worlds = worlds;
        this.gateway = gateway;
        this.chronicle = chronicle;
    }

    @GetMapping("/chat/api/bots")
    Map<String, List<BotSummary>> bots() {
        return Map.of("bots", bots.all().stream().map(this::summary).toList());
    }

    @GetMapping("/chat/api/bots/{bot}/conversations")
    Map<String, List<ConversationView>> conversations(@PathVariable String bot) {
        return Map.of("conversations", world(bot).listed().stream().map(this::view).toList());
    }

    @PostMapping("/chat/api/bots/{bot}/conversations")
    ConversationView add(@PathVariable String bot, @RequestBody byte[] body) {
        JsonFields fields = JsonFields.parse(body);
        Scene scene = fields.findChoice("scene", List.of(Scene.values()))
                .orElseThrow(() -> new InvalidFieldException("scene: missing (expected: channel, dm, group or c2c)"));
        String name = fields.text("name");
        Optional<Boolean> fullMode = fields.has("fullMode")
                ? Optional.of(fields.flag("fullMode", false))
                : Optional.empty();
        fields.end();
        Conversation conversation = world(bot).conversation(scene, name);
        conversation.list();
        fullMode.ifPresent(conversation::setFullMode);
        return view(conversation);
    }

    @GetMapping("/chat/api/bots/{bot}/users")
    Map<String, List<UserView>> users(@PathVariable String bot) {
        return Map.of("users", world(bot).people().stream().map(UserView::of).toList());
    }

    @PostMapping("/chat/api/bots/{bot}/users")
    UserView addUser(@PathVariable String bot, @RequestBody byte[] body) {
        JsonFields fields = JsonFields.parse(body);
        String name = fields.text("name");
        fields.end();
        return UserView.of(world(bot).person(name));
    }

    private BotWorld world(String bot) {
        return worlds.of(bots.require(Optional.of(bot)).appId());
    }

    private BotSummary summary(Bot bot) {
        return new BotSummary(bot.appId(), bot.name(), OpenIds.botUser(bot.appId()),
                gateway.connectedShards(bot.appId()));
    }

    private ConversationView view(Conversation conversation) {
        Guild guild = conversation.guild();
        History history = chronicle.of(conversation);
        List<Entry> latest = history.before(null, 1);
        return new ConversationView(conversation.scene().wireName(), conversation.id(), conversation.name(),
                guild == null ? null : guild.name(), history.size(), latest.isEmpty() ? null : latest.getFirst().at(),
                conversation.botPresent(), conversation.fullMode());
    }
}
