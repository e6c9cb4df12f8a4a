package io.shardline.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import io.shardline.embedded.EmbeddedKafka;

/** A Kafka broker in a process of its own; prints its address and runs until it is killed. */
@Command(name = "broker", hidden = true)
final class BrokerProcess implements Callable<Integer> {

    @Parameters(paramLabel = "DIR")
    private Path directory = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            System.out.println(Part.READY + kafka.bootstrapServers());
            Thread.currentThread().join();
        }
        return 0;
    }
}
