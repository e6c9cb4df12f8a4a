package io.shardline.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import tools.jackson.databind.JsonNode;

import io.shardline.dto.bot.BotFile;
import io.shardline.dto.bot.QqBot;
import io.shardline.dto.codec.qq.QqToken;
import io.shardline.local.QqProbe.ProbeException;

/** Examines a bot step by step, from its token to its first event, with the real gateway. */
final class BotCheck {

    /** The address is not on the bot's allow-list. */
    private static final long ADDRESS_REFUSED = 11_298;
    private static final Duration CONNECT_DEADLINE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final CheckReport report;
    private final HealthProbe probe = new HealthProbe();

    BotCheck(CheckReport report) {
        this.report = report;
    }

    /** Runs all steps that make sense after those before. */
    void run(LocalStack stack, RealBotOptions options, Duration waitForEvent) {
        try {
            if (!platformAgrees(bot(options))) {
                report.skipped("gateway, intents, first event: not examined", "网关、事件权限、首个事件：未检查");
                return;
            }
            stack.startGatewayOnly(options);
            if (connected(stack)) {
                firstEvent(stack, waitForEvent);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean platformAgrees(QqBot bot) throws InterruptedException {
        QqProbe platform = new QqProbe(bot, Clock.systemUTC());
        QqToken token;
        try {
            token = platform.token();
            report.fine("token: issued until " + token.expiresAt(), "令牌：已签发，有效期至 " + token.expiresAt());
        } catch (ProbeException e) {
            report.missing("token: " + e.getMessage(), "令牌：获取失败，请核对 app id 和 secret（" + e.code() + "）");
            return false;
        }
        try {
            return quotaLeft(platform.gateway(token));
        } catch (ProbeException e) {
            if (e.code() == ADDRESS_REFUSED) {
                report.missing("address: " + e.getMessage(), "地址：本机出口 IP 不在白名单，请在机器人后台添加（" + e.code() + "）");
            } else {
                report.missing("gateway address: " + e.getMessage(), "网关地址：获取失败（" + e.code() + "）");
            }
            return false;
        }
    }

    private boolean quotaLeft(JsonNode gateway) {
        report.fine("address: allowed", "地址：允许访问");
        JsonNode limit = gateway.path("session_start_limit");
        int remaining = limit.path("remaining").asInt(0);
        int total = limit.path("total").asInt(0);
        int shards = gateway.path("shards").asInt(1);
        if (remaining >= shards) {
            report.fine("quota: " + remaining + " of " + total + " sessions left, " + shards + " shards suggested",
                    "额度：剩余 " + remaining + "/" + total + " 次连接，建议 " + shards + " 个分片");
            return true;
        }
        long minutes = limit.path("reset_after").asLong(0) / 60_000;
        report.missing(
                "quota: " + remaining + " of " + total + " sessions left, " + shards + " needed; whole again in "
                        + minutes
                        + " min",
                "额度：剩余 " + remaining + "/" + total + " 次连接，需要 " + shards + " 次，" + minutes + " 分钟后恢复");
        return false;
    }

    private boolean connected(LocalStack stack) {
        boolean live = await(CONNECT_DEADLINE, () -> settled(bot(stack)));
        JsonNode bot = bot(stack);
        JsonNode notLive = bot.path("shards").propertyStream().map(shard -> shard.getValue())
                .filter(phase -> !"READY".equals(phase.asString(""))).findFirst().orElse(null);
        if (!live || notLive != null) {
            String why = notLive == null ? bot.path("problem").asString("no answer in time") : notLive.asString("");
            report.missing("gateway: not connected: " + why, "网关：未连接：" + why);
            return false;
        }
        report.fine("gateway: connected, shards: " + bot.path("shards"), "网关：已连接，分片：" + bot.path("shards"));
        intents(bot);
        return true;
    }

    private void intents(JsonNode bot) {
        JsonNode granted = bot.path("intentsGranted");
        JsonNode refused = bot.path("intentsToApplyFor");
        report.fine("intents granted: " + granted, "已有事件权限：" + granted);
        if (!refused.isEmpty()) {
            report.missing("intents to apply for in the bot's console, if you need them: " + refused,
                    "未开通的事件权限，如需要请在机器人后台申请：" + refused);
        }
    }

    private void firstEvent(LocalStack stack, Duration atMost) {
        if (atMost.isZero()) {
            report.skipped("first event: not waited for", "首个事件：未等待");
            return;
        }
        report.note("Write something to the bot in QQ now …", "请现在在 QQ 里给机器人发一条消息 …");
        if (await(atMost, () -> probe.counter(stack.gateway(), "gateway_inbound_published_total") > 0)) {
            report.fine("first event: received, and on Kafka", "首个事件：已收到并写入 Kafka");
        } else {
            report.missing("first event: none within " + atMost.toSeconds() + " s",
                    "首个事件：" + atMost.toSeconds() + " 秒内没有收到");
        }
    }

    /** Live on all shards with nothing left to find out, or given up. */
    private static boolean settled(JsonNode bot) {
        JsonNode shards = bot.path("shards");
        return !shards.isEmpty() && shards.valueStream().map(phase -> phase.asString(""))
                .allMatch(phase -> "READY".equals(phase) || phase.startsWith("STOPPED"));
    }

    private JsonNode bot(LocalStack stack) {
        return probe.health(stack.gateway()).path("components").path("bots").path("details").valueStream()
                .filter(detail -> detail.has("shards")).findFirst()
                .orElseGet(() -> probe.health(stack.gateway()).path("absent"));
    }

    private static QqBot bot(RealBotOptions options) {
        String file = BotFileWriter.real(options, null);
        return (QqBot) BotFile.read("bot", file.getBytes(StandardCharsets.UTF_8), BotCheck::read);
    }

    private static byte[] read(String path) throws IOException {
        return Files.readAllBytes(Path.of(path));
    }

    private static boolean await(Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() - deadline < 0 && !Thread.currentThread().isInterrupted()) {
            if (condition.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }
}
