package io.shardline.gateway.platform.qq;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;

import io.shardline.dto.codec.qq.QqError;
import io.shardline.dto.codec.qq.QqToken;
import io.shardline.gateway.platform.PlatformException;

/** Requests to the platform's HTTP endpoints, with a deadline and a bound on the answer. */
final class QqHttp {

    private static final int MAX_ANSWER = 64 * 1024;

    private final HttpClient client;
    private final Duration timeout;

    QqHttp(QqProperties properties) {
        this.timeout = properties.httpTimeout();
        this.client = HttpClient.create()
                .headers(headers -> headers.set(HttpHeaderNames.ACCEPT, HttpHeaderValues.APPLICATION_JSON));
    }

    /** The platform refused the token of a request. */
    static final class TokenRefusedException extends PlatformException {

        private TokenRefusedException(String message) {
            super(message);
        }
    }

    /** The body of a successful answer; fails with {@link PlatformException} otherwise. */
    CompletableFuture<byte[]> get(URI uri, QqToken token) {
        return answer(uri, client
                .headers(headers -> headers.set(HttpHeaderNames.AUTHORIZATION, token.authorization()))
                .get().uri(uri));
    }

    /** The body of a successful answer; fails with {@link PlatformException} otherwise. */
    CompletableFuture<byte[]> post(URI uri, byte[] json) {
        return answer(uri, client
                .headers(headers -> headers.set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON))
                .post().uri(uri)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(json))));
    }

    private CompletableFuture<byte[]> answer(URI uri, HttpClient.ResponseReceiver<?> request) {
        return request.response((response, content) -> read(uri, response.status().code(), content)).single()
                .timeout(timeout, Mono.error(() -> new PlatformException(uri + ": no whole answer within " + timeout)))
                .onErrorMap(error -> problem(uri, error))
                .toFuture().thenApply(bytes -> bytes == null ? new byte[0] : bytes);
    }

    /** Takes no more than is plausible, whether or not the answer tells its length beforehand. */
    private static Mono<byte[]> read(URI uri, int status, ByteBufFlux content) {
        return content.asByteArray().collect(ByteArrayOutputStream::new, (body, bytes) -> {
            if (body.size() + bytes.length > MAX_ANSWER) {
                throw new PlatformException(uri + ": answer of more than " + MAX_ANSWER + " bytes");
            }
            body.writeBytes(bytes);
        }).map(body -> {
            byte[] bytes = body.toByteArray();
            QqError.in(status, bytes).ifPresent(error -> {
                String message = uri + ": " + error.describe();
                throw error.refusesToken() ? new TokenRefusedException(message) : new PlatformException(message);
            });
            return bytes;
        });
    }

    private static Throwable problem(URI uri, Throwable error) {
        return error instanceof PlatformException ? error : new PlatformException(uri + ": " + error, error);
    }
}
