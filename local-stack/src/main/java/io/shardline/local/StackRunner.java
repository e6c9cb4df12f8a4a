package io.shardline.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.slf4j.LoggerFactory;

/** The process around a stack: its logs, its signals, its end. */
final class StackRunner {

    private static final String LOGS_PROPERTY = "shardline.logs";

    private final StackOptions options;
    private final CountDownLatch end = new CountDownLatch(1);

    StackRunner(StackOptions options) {
        this.options = options;
    }

    /** Where the services' logs go. */
    static Path logFile() {
        return Path.of(System.getProperty(LOGS_PROPERTY, "logs"), "shardline.log");
    }

    /** Makes a stack that ends when this process is told to. */
    LocalStack prepare() {
        // Several applications share this process: logging is set up once, by logback.xml, and not by each of them.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty(LOGS_PROPERTY, options.data.resolve("logs").toString());
        // Before any other thread logs, or what it says is held back with a warning.
        LoggerFactory.getILoggerFactory();
        LocalStack stack = new LocalStack(options);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            System.out.println("Stopping … 正在停止 …");
            end.countDown();
            stack.close();
            System.out.println("Stopped. 已停止。");
        }));
        if (options.exitWithParent) {
            ProcessHandle.current().parent().ifPresent(parent -> {
                var _ = parent.onExit().thenRun(() -> System.exit(0));
            });
        }
        return stack;
    }

    /** Blocks until the process is told to end. */
    void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
