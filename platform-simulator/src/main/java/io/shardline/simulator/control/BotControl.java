package io.shardline.simulator.control;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.json.MissingThingException;
import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.bot.Bots;
import io.shardline.simulator.qq.bot.Intent;
import io.shardline.simulator.qq.bot.Secret;
import io.shardline.simulator.qq.gateway.Gateway;
import io.shardline.simulator.qq.gateway.IdentifyBudgets;
import io.shardline.simulator.qq.token.AccessTokens;

/** Registers bots and changes them. */
@RestController
final class BotControl {

    private static final int MAX_ADDRESSES = 1_000;
    private static final Duration MAX_TTL = Duration.ofHours(2);
    private static final Set<Intent> DEFAULT_INTENTS = EnumSet.of(Intent.GUILDS, Intent.GUILD_MEMBERS,
            Intent.PUBLIC_GUILD_MESSAGES, Intent.GROUP_AND_C2C_EVENT, Intent.INTERACTION, Intent.DIRECT_MESSAGE,
            Intent.MESSAGE_AUDIT, Intent.GUILD_MESSAGE_REACTIONS);

    private final Bots bots;
    private final AccessTokens tokens;
    private final Gateway gateway;
    private final IdentifyBudgets budgets;

    BotControl(Bots bots, AccessTokens tokens, Gateway gateway, IdentifyBudgets budgets) {
        this.bots = bots;
        this.tokens = tokens;
        this.gateway = gateway;
        this.budgets = budgets;
    }

    @GetMapping("/control/bots")
    Map<String, List<BotView>> list() {
        return Map.of("bots", bots.all().stream().map(this::view).toList());
    }

    @PostMapping("/control/bots")
    @ResponseStatus(HttpStatus.CREATED)
    BotView add(@RequestBody byte[] body) {
        JsonFields fields = JsonFields.parse(body);
        String appId = fields.text("appId");
        Secret secret = secret(fields.text("secret"));
        Bot bot = changed(valid(() -> new Bot(appId, secret, "demo bot", null, DEFAULT_INTENTS, 1, 1, 1_000, MAX_TTL,
                false, false, false, false, false, List.of())), fields);
        fields.end();
        bots.add(bot);
        return view(bot);
    }

    @PatchMapping("/control/bots/{appId}")
    BotView patch(@PathVariable String appId, @RequestBody byte[] body) {
        JsonFields fields = JsonFields.parse(body);
        Bot known = bots.find(appId)
                .orElseThrow(() -> new MissingThingException("bot: " + appId + " is not registered"));
        boolean expire = fields.flag("expireTokens", false);
        int remaining = fields.integer("sessionsRemaining", -1, 0, Integer.MAX_VALUE);
        changed(known, fields);
        fields.end();
        Bot updated = bots.update(appId, bot -> changed(bot, fields));
        if (expire) {
            tokens.expireAll(appId);
        }
        if (remaining >= 0) {
            budgets.setRemaining(updated, remaining);
        }
        return view(updated);
    }

    private BotView view(Bot bot) {
        return BotView.of(bot, gateway, budgets);
    }

    private static Bot changed(Bot bot, JsonFields fields) {
        return valid(() -> new Bot(bot.appId(), fields.findText("secret").map(BotControl::secret).orElse(bot.secret()),
                fields.text("name", bot.name()),
                fields.findText("legacyToken").map(BotControl::secret).orElse(bot.legacyToken()),
                fields.has("grantedIntents") ? intents(fields) : bot.grantedIntents(),
                fields.integer("suggestedShards", bot.suggestedShards(), 1, Bot.MAX_SHARDS),
                fields.integer("maxConcurrency", bot.maxConcurrency(), 1, Bot.MAX_SHARDS),
                fields.integer("sessionsTotal", bot.sessionsTotal(), 1, Integer.MAX_VALUE),
                fields.duration("tokenTtl", bot.tokenTtl(), MAX_TTL), fields.flag("sandbox", bot.sandbox()),
                fields.flag("verified", bot.verified()), fields.flag("banned", bot.banned()),
                fields.flag("sandboxOnly", bot.sandboxOnly()), fields.flag("groupAdmin", bot.groupAdmin()),
                fields.has("allowList") ? fields.texts("allowList", MAX_ADDRESSES) : bot.allowList()));
    }

    /** What a constructor refuses, the request got wrong. */
    private static <T> T valid(Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Set<Intent> intents(JsonFields fields) {
        var intents = EnumSet.noneOf(Intent.class);
        for (String name : fields.texts("grantedIntents", Intent.values().length)) {
            try {
                intents.add(Intent.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw new InvalidFieldException("grantedIntents: " + name + " (expected: some of "
                        + List.of(Intent.values()) + ")", e);
            }
        }
        return intents;
    }

    private static Secret secret(String text) {
        return valid(() -> new Secret(text));
    }
}
