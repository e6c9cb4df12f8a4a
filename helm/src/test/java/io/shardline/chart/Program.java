package io.shardline.chart;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of this machine, run to its end or beside the test. */
final class Program implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(20);

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /**
     * What a program that ended said, both streams, and its exit code.
     *
     * @param code 0 if all is well
     * @param output everything that it wrote
     */
    record Ended(int code, String output) {}

    /**
     * Where a program is.
     *
     * @throws IllegalStateException if it is not on the PATH
     */
    static String find(String name) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst().map(Path::toString)
                .orElseThrow(() -> new IllegalStateException(
                        name + ": not on the PATH (expected: Prometheus, for example by apt-get install prometheus)"));
    }

    /** Runs a program to its end. */
    static Ended run(String name, String... arguments) {
        try {
            Process process = new ProcessBuilder(Stream.concat(Stream.of(find(name)), Stream.of(arguments)).toList())
                    .redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a program, which writes into a log; it ends with this process at the latest. */
    static Program start(Path log, List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new Program(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it as a deploy does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
