package io.shardline.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One part of a benchmark, running in a process of its own from the same jar or class path. */
final class Part implements AutoCloseable {

    /** What a part prints in front of its address once it is ready. */
    static final String READY = "ready ";

    private final Process process;
    private final String address;

    private Part(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts a part and waits until it is ready.
     *
     * @param log file for what it prints besides
     * @param jvm options of its JVM
     * @param command its subcommand and arguments
     */
    static Part start(Path log, List<String> jvm, List<String> command) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvm);
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(mainClass());
        line.addAll(command);
        Process process = new ProcessBuilder(line).redirectError(log.toFile()).start();
        BufferedReader out = process.inputReader();
        List<String> said = new ArrayList<>();
        String answer = out.readLine();
        while (answer != null && !answer.startsWith(READY)) {
            said.add(answer);
            answer = out.readLine();
        }
        if (answer == null) {
            throw new IOException(
                    command.getFirst() + " ended before it was ready; see " + log + "\n" + String.join("\n", said));
        }
        Thread.ofVirtual().start(() -> drain(out));
        return new Part(process, answer.substring(READY.length()));
    }

    /** What it printed when it was ready. */
    String address() {
        return address;
    }

    /** CPU time that it has used, all threads together. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory, in MiB; 0 where the system does not tell. */
    long residentMebibytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
        } catch (IOException _) {
            return 0;
        }
        return 0;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** From a packaged jar it is the jar's launcher, which finds our main class; else our main class itself. */
    private static String mainClass() {
        boolean packaged = ManagementFactory.getRuntimeMXBean().getClassPath().endsWith(".jar")
                && !ManagementFactory.getRuntimeMXBean().getClassPath().contains(File.pathSeparator);
        return packaged ? "org.springframework.boot.loader.launch.JarLauncher" : BenchmarksMain.class.getName();
    }

    private static void drain(BufferedReader out) {
        try (out) {
            while (out.readLine() != null) {
                // What it prints later is of no use.
            }
        } catch (IOException _) {
            // The part has ended.
        }
    }
}
