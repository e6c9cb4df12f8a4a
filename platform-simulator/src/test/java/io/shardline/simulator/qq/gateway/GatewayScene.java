package io.shardline.simulator.qq.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;

import reactor.test.scheduler.VirtualTimeScheduler;

import io.shardline.simulator.fault.FaultReader;
import io.shardline.simulator.fault.Faults;
import io.shardline.simulator.fixture.Defaults;
import io.shardline.simulator.fixture.MovableClock;
import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.qq.bot.Bots;
import io.shardline.simulator.qq.bot.RegisteredBots;
import io.shardline.simulator.qq.event.EventRoute;
import io.shardline.simulator.qq.event.Placement;
import io.shardline.simulator.qq.event.PlatformEvent;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.token.AccessTokens;
import io.shardline.simulator.qq.token.Credentials;

/** A gateway without network: bot 102000001 and as many sockets as a test wants. */
final class GatewayScene {

    static final String BOT = "102000001";
    static final long GROUPS = 1L << 25;

    final MovableClock clock = new MovableClock();
    final SwitchBoard switches = Defaults.switches();
    final Ledger ledger = Defaults.ledger(clock);
    final Faults faults = Defaults.faults(clock);
    final Bots bots = RegisteredBots.of(Defaults.bot(BOT, Map.of("it.max-concurrency", "100")));
    final Sessions sessions;
    final Dispatcher dispatcher;
    final String token;
    private final GatewayParts parts;
    private long lastNumber;

    GatewayScene(Map<String, String> gatewaySettings) {
        var properties = Defaults.properties(GatewayProperties.class, gatewaySettings);
        var random = new Random(1);
        var tokens = new AccessTokens(clock, random);
        sessions = new Sessions(properties, clock, random);
        var authenticator = new Authenticator(new Credentials(bots, tokens, switches), sessions,
                new IdentifyBudgets(clock, ledger), switches);
        parts = new GatewayParts(authenticator, sessions, bots, faults, ledger, switches, properties, clock);
        dispatcher = new Dispatcher(sessions, switches, faults, ledger, clock, VirtualTimeScheduler.create(), random);
        token = tokens.issue(bots.find(BOT).orElseThrow()).value();
    }

    static GatewayScene create() {
        return new GatewayScene(Map.of());
    }

    void patch(String json) {
        switches.patch(JsonFields.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    void arm(String json) {
        JsonFields fields = JsonFields.parse(json.getBytes(StandardCharsets.UTF_8));
        faults.arm(FaultReader.read(fields, null, fields.toNode()));
    }

    /** A client whose HELLO has been read. */
    Client dial() {
        var client = new Client(this);
        client.connection.onOpen();
        return client;
    }

    /** A client that is ready. */
    Client connect() {
        Client client = dial();
        client.identify(GROUPS, "[0,1]");
        client.wire.take();
        return client;
    }

    /** Something happens in a group. */
    long happen(String type) {
        long number = ++lastNumber;
        var route = new EventRoute(BOT, BOT + "/group/A", new Placement.Ungrouped("A"), null);
        dispatcher.offer(new PlatformEvent(number, type, type + ":" + number,
                ("{\"n\":" + number + "}").getBytes(StandardCharsets.UTF_8), route, PlatformEvent.Oddity.NONE));
        return number;
    }

    /** One socket and what is at its other end. */
    static final class Client {

        final RecordedWire wire;
        final GatewayConnection connection;
        private final GatewayScene scene;

        Client(GatewayScene scene) {
            this.scene = scene;
            this.wire = new RecordedWire(scene.clock);
            this.connection = new GatewayConnection(wire, scene.parts);
        }

        void send(String json) {
            connection.onFrame(json.getBytes(StandardCharsets.UTF_8));
        }

        void identify(long intents, String shard) {
            send("{\"op\":2,\"d\":{\"token\":\"QQBot " + scene.token + "\",\"intents\":" + intents + ",\"shard\":"
                    + shard
                    + "}}");
        }

        void resume(String session, long sequence) {
            send("{\"op\":6,\"d\":{\"token\":\"" + scene.token + "\",\"session_id\":\"" + session + "\",\"seq\":"
                    + sequence
                    + "}}");
        }

        String session() {
            GatewaySession session = connection.session();
            if (session == null) {
                throw new IllegalStateException("session: none");
            }
            return session.id();
        }

        void drop() {
            connection.onClosed();
        }
    }
}
