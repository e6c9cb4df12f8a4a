package io.shardline.gateway.platform.qq;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.shardline.dto.bot.QqBot;
import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ShardId;
import io.shardline.gateway.platform.BotConnections;
import io.shardline.gateway.platform.BotView;
import io.shardline.gateway.publish.ShardKey;
import io.shardline.gateway.session.SessionView;
import io.shardline.gateway.session.SpacedIdentifyGate;

/** All shards of one QQ bot in this process. */
final class QqBotConnections implements BotConnections {

    private static final Logger log = LoggerFactory.getLogger(QqBotConnections.class);
    private static final Duration DISCOVERY_RETRY = Duration.ofSeconds(1);

    private final QqBot bot;
    private final QqRuntime runtime;
    private final QqLink link;
    private final SpacedIdentifyGate gate;
    private final IntentNegotiation intents;
    private volatile List<QqShard> shards = List.of();
    private volatile @Nullable String problem;
    private boolean othersStarted;
    private boolean closed;

    QqBotConnections(QqBot bot, QqRuntime runtime) {
        this.bot = bot;
        this.runtime = runtime;
        this.gate = runtime.identifyGate();
        this.link = new QqLink(bot, runtime.http(), runtime.properties(), runtime.clock(), this::discovered);
        this.intents = bot.intents().isEmpty()
                ? IntentNegotiation.ofDefaults()
                : IntentNegotiation.fixed(QqIntent.parse(bot.intents()));
    }

    BotId id() {
        return bot.id();
    }

    QqLink link() {
        return link;
    }

    IntentNegotiation intents() {
        return intents;
    }

    int maxFrameBytes() {
        return (int) runtime.properties().maxFrame().toBytes();
    }

    @Override
    public void start() {
        var _ = link.discovery().whenCompleteAsync((gateway, error) -> {
            if (error == null) {
                startShards(bot.shards().orElse(gateway.shards()));
            } else {
                failed(error);
                var _ = runtime.background().schedule(() -> start(), DISCOVERY_RETRY.toMillis(), TimeUnit.MILLISECONDS);
            }
        }, runtime.background());
    }

    @Override
    public CompletableFuture<Void> drain() {
        return CompletableFuture.allOf(stop().stream().map(shard -> shard.session().drain()
                .thenRunAsync(() -> runtime.checkpointWriter().untrack(shard.key()), runtime.background()))
                .toArray(CompletableFuture[]::new));
    }

    @Override
    public void close() {
        stop().forEach(shard -> {
            shard.session().close();
            runtime.checkpointWriter().untrack(shard.key());
        });
    }

    @Override
    public BotView view() {
        List<SessionView> views = shards.stream().map(shard -> shard.session().view()).toList();
        return new BotView(bot.id(), problem, names(intents.granted()), names(intents.refused()), views);
    }

    /** A shard is live; with which intents, if it had to ask for them. */
    void live(ShardId shard, Set<QqIntent> askedFor) {
        if (problem != null) {
            problem = null;
            log.atInfo().setMessage("bot connects again").addKeyValue("bot", bot.id()).log();
        }
        if (!askedFor.isEmpty()) {
            intents.accepted(askedFor);
            if (!intents.settled()) {
                shards.stream().filter(each -> each.key().shard().equals(shard))
                        .forEach(each -> each.session().intentsChanged());
                return;
            }
        }
        runtime.background().execute(this::startOthers);
    }

    /** Token, address or socket could not be had. */
    void failed(Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        String message = String.valueOf(cause.getMessage());
        if (!message.equals(problem)) {
            problem = message;
            log.atWarn().setMessage("bot cannot connect").addKeyValue("bot", bot.id()).addKeyValue("problem", message)
                    .log();
        }
        runtime.metrics().dialFailed();
    }

    void closedWith(int code) {
        runtime.metrics().closed(code);
    }

    private void discovered(QqDiscovery gateway) {
        gate.update(gateway.maxConcurrency(), gateway.remaining(), gateway.time().plus(gateway.resetAfter()));
    }

    private synchronized void startShards(int count) {
        if (closed || !shards.isEmpty()) {
            return;
        }
        log.atInfo().setMessage("bot starts").addKeyValue("bot", bot.id()).addKeyValue("shards", count).log();
        shards = IntStream.range(0, count)
                .mapToObj(index -> new ShardKey(bot.id(), new ShardId(index, count)))
                .map(key -> runtime.shard(key, this, gate)).toList();
        // The first one finds out which intents are granted; the others then need not try.
        start(shards.getFirst());
        if (intents.settled()) {
            startOthers();
        }
    }

    private synchronized void startOthers() {
        if (!closed && !othersStarted && !shards.isEmpty()) {
            othersStarted = true;
            shards.stream().skip(1).forEach(this::start);
        }
    }

    private void start(QqShard shard) {
        runtime.checkpointWriter().track(shard.key(), shard.session().window());
        shard.session().start(runtime.checkpoints().find(shard.key()));
    }

    private synchronized List<QqShard> stop() {
        closed = true;
        return shards;
    }

    private static List<String> names(Set<QqIntent> intents) {
        return intents.stream().map(Enum::name).toList();
    }
}
