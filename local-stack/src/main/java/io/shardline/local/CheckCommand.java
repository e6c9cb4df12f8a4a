package io.shardline.local;

import java.time.Duration;
import java.util.concurrent.Callable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a real bot still needs. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false, description = "Connects a real bot and says what is missing: token, address, quota, gateway, intents, first event."
        + " 检查真实机器人还缺什么。", exitCodeListHeading = "Exit codes:%n", exitCodeList = {"0:nothing is missing",
                "1:something is missing", "2:wrong arguments"})
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options = new StackOptions();

    @ArgGroup(exclusive = false, multiplicity = "1", heading = "The bot:%n")
    private RealBotOptions bot = new RealBotOptions();

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "60", description = "How long to wait for the first event; 0 = not at all (default: ${DEFAULT-VALUE}).")
    private int wait = 60;

    @Override
    public Integer call() {
        CheckReport report = new CheckReport(System.out);
        try (LocalStack stack = new StackRunner(options).prepare()) {
            new BotCheck(report).run(stack, bot, Duration.ofSeconds(wait));
        }
        report.conclude();
        return report.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
