package io.shardline.local;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import io.shardline.embedded.PortTakenException;

/** The local stack's command line. */
@Command(name = "shardline", mixinStandardHelpOptions = true, versionProvider = BuildVersion.class, subcommands = CheckCommand.class, sortOptions = false, description = "Runs all of Shardline on this machine: Kafka, Redis, a simulated QQ platform with a chat page, the"
        + " gateway and the logic services. With --bot it serves a real bot instead of the simulated one.", footer = {
                "", "Examples:", "  shardline --shards 4 --logic 2",
                "  shardline --bot qq --app-id 102000001 --secret-file secret.txt --sandbox",
                "  shardline check --bot qq --app-id 102000001 --secret-file secret.txt"})
final class LocalStackMain implements Callable<Integer> {

    private static final Duration READY_DEADLINE = Duration.ofSeconds(60);

    @Mixin
    private StackOptions options = new StackOptions();

    @ArgGroup(exclusive = false, heading = "A real bot:%n")
    private @Nullable RealBotOptions bot;

    @Spec
    private @Nullable CommandSpec spec;

    private final HealthProbe probe = new HealthProbe();

    /** Runs the command and exits with its code. */
    public static void main(String[] args) {
        int code = commandLine().execute(args);
        if (code != ExitCode.OK) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new LocalStackMain())
                .setExecutionExceptionHandler((error, command, _) -> {
                    if (error instanceof StackException || error instanceof PortTakenException) {
                        command.getErr().println("shardline: " + error.getMessage());
                        return ExitCode.SOFTWARE;
                    }
                    throw error;
                });
    }

    @Override
    public Integer call() {
        StackRunner runner = new StackRunner(options);
        try (LocalStack stack = runner.prepare()) {
            System.out.println("Starting Shardline … 正在启动 …");
            long begun = System.nanoTime();
            boolean simulated = bot == null;
            if (bot == null) {
                stack.startSimulated();
            } else {
                stack.startReal(bot, shardsAsked());
            }
            boolean ready = awaitReady(stack);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            if (ready) {
                welcome(stack, simulated, took);
            } else {
                System.out.println("Not everything is ready after " + took.toSeconds() + " s; health says:\n"
                        + probe.health(stack.gateway()).toPrettyString());
            }
            runner.awaitEnd();
        }
        return ExitCode.OK;
    }

    private @Nullable Integer shardsAsked() {
        boolean asked = spec != null && spec.commandLine().getParseResult().hasMatchedOption("--shards");
        return asked ? options.shards : null;
    }

    private boolean awaitReady(LocalStack stack) {
        boolean ready = probe.awaitReady(stack.gateway(), READY_DEADLINE);
        for (int i = 0; i < options.logicInstances; i++) {
            ready &= probe.awaitReady(stack.logic(i), READY_DEADLINE);
        }
        return ready;
    }

    private void welcome(LocalStack stack, boolean simulated, Duration took) {
        System.out.printf("Shardline is ready after %.1f s. 已就绪。%n%n", took.toMillis() / 1000.0);
        if (simulated) {
            URI page = URI.create("http://localhost:" + options.port);
            System.out.printf("  Chat page · 聊天页面   %s%n", page);
            System.out.printf("  Try · 试一试          write /ping or /help, or say something to the bot%n");
            System.out.printf("                        发送 /ping 或 /help，或者随便说点什么%n%n");
        } else {
            System.out.printf("  Write /ping to your bot in QQ · 在 QQ 里给机器人发送 /ping%n%n");
        }
        System.out.printf("  Gateway · 网关         %s/actuator/health%n", stack.gateway());
        System.out.printf("  Logic · 逻辑服务       %s/actuator/health%n", stack.logic(0));
        System.out.printf("  Kafka                 %s%n", stack.kafka());
        System.out.printf("  Logs · 日志           %s%n%n", StackRunner.logFile());
        System.out.println("Ctrl-C stops it. 按 Ctrl-C 停止。");
    }
}
