package io.shardline.simulator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import io.shardline.fixtures.page.Chromium;

/** Runs {@code src/test/javascript/*.test.js}, the tests of the page's modules, in the browser for which they are made. */
@TestInstance(Lifecycle.PER_CLASS)
class PageModulesBrowserIntegrationTests {

    private static final Path SOURCES = Path.of("src").toAbsolutePath();
    private static final Path TESTS = SOURCES.resolve("test/javascript");
    private static final String RUN = """
        const [file, done] = arguments;
        import('./testing.js').then(({ run }) => run(file))
          .then(done, (error) => done([{ name: 'loads', problem: String(error?.stack ?? error) }]));""";

    private final HttpServer files = SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), SOURCES, OutputLevel.NONE);
    private final Chromium browser;

    PageModulesBrowserIntegrationTests(@TempDir Path profile) {
        files.start();
        browser = new Chromium(profile);
        browser.open(URI.create("http://127.0.0.1:" + files.getAddress().getPort() + "/test/javascript/blank.html"));
    }

    @AfterAll
    void stop() {
        browser.close();
        files.stop(0);
    }

    @TestFactory
    List<DynamicContainer> modules() throws IOException {
        try (Stream<Path> tests = Files.list(TESTS)) {
            return tests.map(test -> test.getFileName().toString()).filter(name -> name.endsWith(".test.js")).sorted()
                    .map(name -> DynamicContainer.dynamicContainer(name, tests(name))).toList();
        }
    }

    private List<DynamicTest> tests(String file) {
        List<?> results = (List<?>) Objects.requireNonNull(browser.await(RUN, "./" + file));
        assertThat(results).as(file).isNotEmpty();
        return results.stream().map(result -> (Map<?, ?>) result)
                .map(result -> DynamicTest.dynamicTest(String.valueOf(result.get("name")),
                        () -> assertThat(result.get("problem")).isEqualTo("")))
                .toList();
    }
}
