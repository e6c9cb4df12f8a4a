package io.shardline.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import io.shardline.gateway.GatewayApplication;

/** The gateway service in a process of its own. */
@Command(name = "serve-gateway", hidden = true)
final class GatewayProcess implements Callable<Integer> {

    @Parameters(arity = "0..*")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws InterruptedException {
        GatewayApplication.application().run(arguments.toArray(String[]::new));
        System.out.println(Part.READY);
        Thread.currentThread().join();
        return 0;
    }
}
