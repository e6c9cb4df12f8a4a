package io.shardline.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.shardline.embedded.Ports;

/** What an event costs the gateway, from the socket to the broker's acknowledgement. */
@Command(name = "gateway", mixinStandardHelpOptions = true, sortOptions = false, description = "Prints the gateway's CPU time per event, from the socket to the broker's acknowledgement:"
        + " saturated, paced, and over TLS. Platform, broker and gateway are processes of their own.")
final class GatewayBenchmark implements Callable<Integer> {

    @Option(names = "--shards", defaultValue = "8", description = "Connections (default: ${DEFAULT-VALUE}).")
    private int shards = 8;

    @Option(names = "--bytes", defaultValue = "750", description = "Bytes of an event's JSON (default: ${DEFAULT-VALUE}).")
    private int bytes = 750;

    @Option(names = "--warm-up", defaultValue = "30", paramLabel = "SECONDS", description = "Before the measurement (default: ${DEFAULT-VALUE}).")
    private int warmUp = 30;

    @Option(names = "--measure", defaultValue = "30", paramLabel = "SECONDS", description = "Length of the measurement (default: ${DEFAULT-VALUE}).")
    private int measure = 30;

    @Option(names = "--rate", defaultValue = "20000", description = "Events a second of the paced run (default: ${DEFAULT-VALUE}).")
    private int rate = 20_000;

    @Option(names = "--only", description = "Run only: saturated, paced, tls.")
    private @Nullable String only;

    @Option(names = "--jvm", description = "Option of the gateway's JVM; may be repeated.")
    private List<String> jvm = new ArrayList<>(List.of("-Xmx512m"));

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("shardline-benchmark");
        System.out.println("Gateway: CPU per event, socket to broker-acknowledged");
        System.out.println("  " + Conditions.describe());
        System.out.printf(
                "  %d shards, %d bytes of JSON, one write a frame, JVM %s; broker and platform share the cores%n",
                shards, bytes, String.join(" ", jvm));
        System.out.printf("  %-22s %12s %12s %14s %10s %8s%n", "run", "µs CPU/event", "events/s", "events/s/core",
                "cores",
                "RSS MiB");
        run(folder, "saturated", 0, null);
        run(folder, "paced", rate, null);
        run(folder, "tls", 0, "tls");
        return 0;
    }

    private void run(Path folder, String name, int pace, @Nullable String tls)
            throws IOException, InterruptedException {
        if (only != null && !only.equals(name)) {
            return;
        }
        Path home = Files.createDirectories(folder.resolve(name));
        Path keys = tls == null ? null : Tls.makeKeyStore(home.resolve("keys.p12"));
        List<String> platformArguments = new ArrayList<>(List.of("platform", "--shards=" + shards, "--bytes=" + bytes,
                "--rate=" + pace));
        List<String> gatewayJvm = new ArrayList<>(jvm);
        gatewayJvm.add("--enable-native-access=ALL-UNNAMED");
        if (keys != null) {
            platformArguments.add("--key-store=" + keys);
            gatewayJvm.add("-Djavax.net.ssl.trustStore=" + keys);
            gatewayJvm.add("-Djavax.net.ssl.trustStorePassword=" + Tls.PASSWORD);
        }
        try (Part broker = Part.start(home.resolve("broker.log"), List.of("-Xmx512m"),
                List.of("broker", home.resolve("kafka").toString()));
                Part platform = Part.start(home.resolve("platform.log"), List.of("-Xmx256m"), platformArguments)) {
            int port = Ports.free();
            String base = (keys == null ? "http" : "https") + "://localhost:" + platform.address();
            Path bots = Files.createDirectories(home.resolve("bots"));
            Files.writeString(bots.resolve("bot.yml"), """
                platform: qq
                app-id: "1"
                secret: benchmark
                intents: [GROUP_AND_C2C_EVENT]
                api-url: %s
                token-url: %s/app/getAppAccessToken
                """.formatted(base, base));
            try (Part gateway = Part.start(home.resolve("gateway.log"), gatewayJvm, List.of("serve-gateway", "--",
                    "--server.port=" + port, "--spring.kafka.bootstrap-servers=" + broker.address(),
                    "--gateway.bot.directory=" + bots,
                    "--gateway.publish.checkpoint-directory=" + home.resolve("checkpoints"),
                    "--gateway.topic.replication-factor=1", "--gateway.topic.min-insync-replicas=1",
                    "--gateway.topic.checks=off", "--logging.level.root=warn"))) {
                measure(name, gateway, new Published(port));
            }
        }
    }

    private void measure(String name, Part gateway, Published published) throws IOException, InterruptedException {
        pause(warmUp);
        Duration cpuBefore = gateway.cpu();
        double before = published.count();
        long begun = System.nanoTime();
        pause(measure);
        Duration cpu = gateway.cpu().minus(cpuBefore);
        double events = published.count() - before;
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (events == 0) {
            throw new IOException("nothing was published; see the logs of the parts");
        }
        double cpuSeconds = cpu.toNanos() / 1e9;
        System.out.printf("  %-22s %12.2f %12.0f %14.0f %10.2f %8d%n", name, cpuSeconds * 1e6 / events,
                events / seconds,
                events / cpuSeconds, cpuSeconds / seconds, gateway.residentMebibytes());
    }

    private static void pause(int seconds) throws InterruptedException {
        var _ = new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
    }

    /** The gateway's own count of acknowledged events. */
    private static final class Published {

        private static final String NAME = "gateway_inbound_published_total";

        private final HttpClient client = HttpClient.newHttpClient();
        private final HttpRequest request;

        private Published(int port) {
            request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus")).build();
        }

        private double count() throws IOException, InterruptedException {
            return client.send(request, BodyHandlers.ofLines()).body().filter(line -> line.startsWith(NAME))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
        }
    }
}
