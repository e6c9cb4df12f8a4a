package io.shardline.gateway.platform.qq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

import io.shardline.dto.bot.QqBot;
import io.shardline.dto.bot.Secret;
import io.shardline.fixtures.ManualClock;
import io.shardline.fixtures.ScriptedPlatform;

/** Token and address over real HTTP, in virtual time. */
class QqLinkTests implements AutoCloseable {

    private static final String FOUND = "{\"url\":\"ws://host/\",\"shards\":4}";

    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Duration IMPATIENT = Duration.ofMillis(500);

    private final ManualClock clock = new ManualClock();
    private final ScriptedPlatform platform = new ScriptedPlatform();
    private final List<QqDiscovery> discovered = new ArrayList<>();
    private final QqLink link = link(PATIENT);

    /** Else the first request of all would load the HTTP client out of a short deadline. */
    @BeforeAll
    static void loadTheClient() throws Exception {
        try (QqLinkTests first = new QqLinkTests()) {
            first.link.token().get(10, TimeUnit.SECONDS);
        }
    }

    @AfterEach
    @Override
    public void close() {
        platform.close();
    }

    @Test
    void theAddressIsAskedForWithTheToken() throws Exception {
        platform.then(200, FOUND);

        assertThat(link.discovery().get(10, TimeUnit.SECONDS).shards()).isEqualTo(4);

        assertThat(platform.calls())
                .containsExactly(new ScriptedPlatform.Call("GET", "/gateway/bot", "QQBot t1", ""));
        assertThat(discovered).extracting(QqDiscovery::shards).containsExactly(4);
    }

    @Test
    void theAddressIsBelievedForAWhile() throws Exception {
        platform.then(200, FOUND).then(200, FOUND);
        link.discovery().get(10, TimeUnit.SECONDS);
        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        link.discovery().get(10, TimeUnit.SECONDS);
        assertThat(platform.calls()).hasSize(1);

        clock.advance(Duration.ofMillis(1));
        link.discovery().get(10, TimeUnit.SECONDS);

        assertThat(platform.calls()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        401 | {"message":"接口访问源IP不在白名单","code":11298} | allow-list
        429 | {"code":22009}                                   | HTTP 429
        500 | <html>oops</html>                                | HTTP 500
        200 | {"code":11253,"message":"no"}                    | apply for it
        200 | <html>hello</html>                               | no JSON
        200 | {"shards":0}                                     | shards
        204 | ''                                               | shards
        """)
    void aFailureSaysWhatThePlatformSaid(int status, String body, String words) {
        platform.then(status, body);

        assertThat(failure(link.discovery())).hasStackTraceContaining(words);
        assertThat(discovered).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void noFailureIsRepeatedFasterThanItsPause(Script script) {
        for (int i = 0; i < 10; i++) {
            script.fail(platform);
        }
        QqLink impatient = link(IMPATIENT);

        assertThat(requestsWhileAskedAllTheTime(impatient, Duration.ofMillis(900))).isEqualTo(1);
        clock.advance(Duration.ofMillis(100));
        assertThat(requestsWhileAskedAllTheTime(impatient, Duration.ofMillis(1900))).isEqualTo(2);
        clock.advance(Duration.ofMillis(100));
        assertThat(requestsWhileAskedAllTheTime(impatient, Duration.ofMillis(4900))).isEqualTo(3);
    }

    static Stream<Script> noFailureIsRepeatedFasterThanItsPause() {
        return Stream.of(platform -> platform.then(429, "{\"code\":22009}"), platform -> platform.then(500, ""),
                platform -> platform.then(200, "{\"code\":11253}"), platform -> platform.then(200, "garbage"),
                ScriptedPlatform::thenSilence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        401 | {"code":11298}                                            | allow-list
        429 | {"code":100001}                                           | too many token requests
        500 | ''                                                        | HTTP 500
        200 | {"code":100016,"message":"invalid appid or secret"}       | app id or secret is wrong
        200 | garbage                                                   | no JSON
        200 | {"access_token":"t"}                                      | expires_in
        """)
    void aTokenThatIsNotIssuedSaysWhyAndAsksForNoAddress(int status, String body, String words) {
        platform.thenToken(status, body);

        assertThat(failure(link.discovery())).hasStackTraceContaining(words);
        assertThat(platform.calls()).isEmpty();
    }

    @Test
    void aTokenIsNotAskedForFasterThanItsPauseEither() {
        for (int i = 0; i < 10; i++) {
            platform.thenToken(200, "{\"code\":100016}");
        }

        for (int i = 0; i < 20; i++) {
            failure(link.token());
            clock.advance(Duration.ofMillis(100));
        }

        assertThat(platform.tokenRequests()).isEqualTo(2);
    }

    @Test
    void aTokenThatTheAddressIsRefusedForIsReplaced() throws Exception {
        platform.then(401, "{\"code\":11244,\"message\":\"token expired\"}").then(200, FOUND);
        assertThat(failure(link.discovery())).hasStackTraceContaining("code 11244");
        clock.advance(Duration.ofSeconds(1));

        link.discovery().get(10, TimeUnit.SECONDS);

        assertThat(platform.calls()).extracting(ScriptedPlatform.Call::authorization)
                .containsExactly("QQBot t1", "QQBot t2");
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() {
        platform.thenHalf(200, FOUND);

        assertThat(failure(link(IMPATIENT).discovery())).hasStackTraceContaining("no whole answer within PT0.5S");
    }

    @Test
    void anAnswerWithoutEndIsNotKept() {
        platform.thenChunked(200, "{\"url\":\"" + "x".repeat(70_000) + "\"}");

        assertThat(failure(link.discovery())).hasStackTraceContaining("answer of more than 65536 bytes");
    }

    /** One more answer of a kind. */
    interface Script {
        void fail(ScriptedPlatform platform);
    }

    private int requestsWhileAskedAllTheTime(QqLink asked, Duration span) {
        for (int i = 0; i < 10; i++) {
            failure(asked.discovery());
            clock.advance(span.dividedBy(10));
        }
        return platform.calls().size();
    }

    private static Throwable failure(CompletableFuture<?> future) {
        return catchThrowable(() -> future.get(10, TimeUnit.SECONDS));
    }

    private QqLink link(Duration timeout) {
        QqProperties properties = new QqProperties(timeout, DataSize.ofMegabytes(16), Duration.ofSeconds(5),
                Duration.ofMillis(250), Duration.ofMinutes(10));
        QqBot bot = new QqBot("1", new Secret("s"), OptionalInt.empty(), List.of(), platform.base(),
                URI.create(platform.base() + "/token"), false);
        return new QqLink(bot, new QqHttp(properties), properties, clock, discovered::add);
    }
}
