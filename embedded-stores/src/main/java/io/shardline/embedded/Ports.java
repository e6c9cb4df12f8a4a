package io.shardline.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Finds and checks TCP ports on loopback. */
public final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private static final int LOWEST = 20_000;
    private static final int RANGE = 12_000;
    private static final AtomicInteger NEXT = new AtomicInteger(new SecureRandom().nextInt(RANGE));

    private Ports() {}

    /**
     * A port that nobody listens on right now. It lies below those that the system gives to outgoing connections, so that none
     * of them takes it before it is used, and is not given again for a while.
     */
    public static int free() {
        return free(1);
    }

    /** The first of that many free ports in a row. */
    public static int free(int count) {
        for (int tries = 0; tries < RANGE; tries++) {
            int first = LOWEST + Math.floorMod(NEXT.getAndAdd(count), RANGE - count);
            if (IntStream.range(first, first + count).allMatch(Ports::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException(
                "no free port on " + LOOPBACK + " between " + LOWEST + " and " + (LOWEST + RANGE));
    }

    /**
     * Makes sure that a port can be taken.
     *
     * @param purpose what it is for, as the message shall say
     * @return the port
     * @throws PortTakenException if it cannot
     */
    public static int requireFree(int port, String purpose) {
        try {
            bind(port);
            return port;
        } catch (IOException e) {
            throw new PortTakenException(port, purpose, e);
        }
    }

    private static boolean isFree(int port) {
        try {
            bind(port);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        }
    }
}
