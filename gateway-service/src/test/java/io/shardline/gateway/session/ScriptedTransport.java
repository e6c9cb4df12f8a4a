package io.shardline.gateway.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A transport that does nothing by itself: tests say what its connection tells, and see what it was asked for. */
final class ScriptedTransport implements ShardTransport {

    private final List<String> calls = new ArrayList<>();
    private @Nullable ConnectionListener listener;

    /** Everything it was asked for since it was last looked at. */
    List<String> calls() {
        List<String> seen = List.copyOf(calls);
        calls.clear();
        return seen;
    }

    /** Who listens to the connection that was dialed last. */
    ConnectionListener listener() {
        return Objects.requireNonNull(listener, "nothing was dialed");
    }

    @Override
    public ShardConnection dial(ConnectionListener to) {
        listener = to;
        calls.add("dial");
        return new Connection();
    }

    @Override
    public void tokenRefused() {
        calls.add("token refused");
    }

    @Override
    public void identifyRefused() {
        calls.add("identify refused");
    }

    @Override
    public void live() {
        calls.add("live");
    }

    private final class Connection implements ShardConnection {

        @Override
        public void identify() {
            calls.add("identify");
        }

        @Override
        public void resume(String session, long sequence) {
            calls.add("resume " + session + " " + sequence);
        }

        @Override
        public void heartbeat(long sequence) {
            calls.add("heartbeat " + sequence);
        }

        @Override
        public void pauseReading() {
            calls.add("pause");
        }

        @Override
        public void resumeReading() {
            calls.add("go on");
        }

        @Override
        public void disconnect() {
            calls.add("disconnect");
        }
    }
}
