package io.shardline.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import redis.embedded.RedisExecProvider;

/**
 * A Redis server as a child process, on loopback. It ends with this JVM even when that is killed: a small shell script holds
 * the JVM's end of a pipe and stops the server when it closes.
 */
public final class EmbeddedRedis implements AutoCloseable {

    private static final Duration START_DEADLINE = Duration.ofSeconds(10);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(5);
    private static final String SCRIPT = "redis-with-parent.sh";

    private final Process process;
    private final int port;

    private EmbeddedRedis(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @param directory where its files live; created if missing
     * @param port to listen on, 0 for any free one
     * @throws PortTakenException if another process listens there
     */
    public static EmbeddedRedis start(Path directory, int port) {
        int chosen = port == 0 ? Ports.free() : Ports.requireFree(port, "Redis");
        try {
            Files.createDirectories(directory);
            Path script = directory.resolve(SCRIPT);
            try (InputStream source = Objects.requireNonNull(EmbeddedRedis.class.getResourceAsStream(SCRIPT), SCRIPT)) {
                Files.write(script, source.readAllBytes());
            }
            File log = directory.resolve("redis.log").toFile();
            Process process = new ProcessBuilder(command(script, executable(directory), chosen))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            EmbeddedRedis redis = new EmbeddedRedis(process, chosen);
            redis.awaitReady(log);
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException("Redis in " + directory + " did not start", e);
        }
    }

    /** Host that it listens on. */
    public String host() {
        return Ports.LOOPBACK;
    }

    /** Port that it listens on. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_DEADLINE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path script, Path executable, int port) {
        return List.of("/bin/sh", script.toString(), executable.toString(),
                "--bind", Ports.LOOPBACK, "--port", Integer.toString(port),
                "--appendonly", "yes", "--maxmemory-policy", "noeviction", "--save", "");
    }

    /** The library unpacks its binary into a temporary folder, which would stay behind when the JVM is killed. */
    private static Path executable(Path directory) throws IOException {
        try {
            Path unpacked = RedisExecProvider.defaultProvider().get().toPath();
            Path executable = Files.move(unpacked, directory.resolve("redis-server"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(unpacked.resolveSibling(".").normalize());
            return executable;
        } catch (IllegalArgumentException e) {
            throw new IOException("no Redis binary for this system (expected: Linux or macOS on x64 or arm64;"
                    + " elsewhere use an external Redis)", e);
        }
    }

    private void awaitReady(File log) throws IOException {
        long deadline = System.nanoTime() + START_DEADLINE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IOException("Redis did not answer on port " + port + "; it said: "
                        + Files.readString(log.toPath()));
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            return "+PONG".equals(new String(answer, StandardCharsets.US_ASCII));
        } catch (IOException _) {
            return false;
        }
    }
}
