package io.shardline.gateway.platform.qq;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

import io.shardline.dto.codec.qq.QqError;
import io.shardline.dto.codec.qq.QqToken;
import io.shardline.gateway.platform.PlatformException;

/** Requests to the platform's HTTP endpoints, with a deadline and a bound on the answer. */
final class QqHttp {

    private static final int MAX_ANSWER = 64 * 1024;

    private final HttpClient client;

    QqHttp(QqProperties properties) {
        this.client = HttpClient.create().responseTimeout(properties.httpTimeout())
                .headers(headers -> headers.set(HttpHeaderNames.ACCEPT, HttpHeaderValues.APPLICATION_JSON));
    }

    /** The body of a successful answer; fails with {@link PlatformException} otherwise. */
    CompletableFuture<byte[]> get(URI uri, QqToken token) {
        return client.headers(headers -> headers.set(HttpHeaderNames.AUTHORIZATION, token.authorization()))
                .get().uri(uri)
                .responseSingle((response, body) -> read(uri, response, body))
                .onErrorMap(error -> problem(uri, error))
                .toFuture().thenApply(bytes -> bytes == null ? new byte[0] : bytes);
    }

    /** The body of a successful answer; fails with {@link PlatformException} otherwise. */
    CompletableFuture<byte[]> post(URI uri, byte[] json) {
        return client.headers(headers -> headers.set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON))
                .post().uri(uri)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(json)))
                .responseSingle((response, body) -> read(uri, response, body))
                .onErrorMap(error -> problem(uri, error))
                .toFuture().thenApply(bytes -> bytes == null ? new byte[0] : bytes);
    }

    private static Mono<byte[]> read(URI uri, HttpClientResponse response, ByteBufMono body) {
        @Nullable
        String length = response.responseHeaders().get(HttpHeaderNames.CONTENT_LENGTH);
        if (length != null && (length.length() > 9 || Integer.parseInt(length) > MAX_ANSWER)) {
            return Mono.error(new PlatformException(uri + ": answer of " + length + " bytes"));
        }
        return body.asByteArray().defaultIfEmpty(new byte[0]).handle((bytes, sink) -> QqError
                .in(response.status().code(), bytes)
                .ifPresentOrElse(
                        error -> sink.error(new PlatformException(uri + ": " + error.describe())),
                        () -> sink.next(bytes)));
    }

    private static Throwable problem(URI uri, Throwable error) {
        return error instanceof PlatformException ? error : new PlatformException(uri + ": " + error, error);
    }
}
