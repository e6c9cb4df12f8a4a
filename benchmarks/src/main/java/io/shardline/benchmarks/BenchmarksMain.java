package io.shardline.benchmarks;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The benchmarks' command line. */
@Command(name = "shardline-benchmarks", mixinStandardHelpOptions = true, description = "Measures what Shardline promises, and prints it with its conditions.", subcommands = {
        GatewayBenchmark.class, BrokerProcess.class, PlatformProcess.class, GatewayProcess.class})
final class BenchmarksMain implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs one of the benchmarks. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchmarksMain()).execute(args));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }
}
