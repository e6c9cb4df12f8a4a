package io.shardline.simulator.qq.gateway;

import org.springframework.stereotype.Component;

import io.shardline.simulator.fault.FaultScope;
import io.shardline.simulator.fault.SocketFault;

/** What the rest of the simulator may ask of the WebSocket side. */
@Component
public final class Gateway {

    private final Connections connections;
    private final Sessions sessions;

    Gateway(Connections connections, Sessions sessions) {
        this.connections = connections;
        this.sessions = sessions;
    }

    /** Lets a fault strike every connection in scope at once; the answer is how many. */
    public int strike(FaultScope scope, SocketFault fault) {
        return connections.strike(scope, fault);
    }

    /** How many shards of a bot have a live connection. */
    public long connectedShards(String bot) {
        return connections.attached(bot);
    }

    /** How many sessions of a bot exist, with and without connection. */
    public int sessionCount(String bot) {
        return sessions.of(bot).size();
    }

    /** The most events that one of a bot's connections has still to take. */
    public long backlog(String bot) {
        return connections.backlog(bot);
    }
}
