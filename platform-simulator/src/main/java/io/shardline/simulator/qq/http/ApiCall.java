package io.shardline.simulator.qq.http;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.server.ServerRequest;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.fault.CallFault;
import io.shardline.simulator.ledger.Call.Anchor;
import io.shardline.simulator.qq.bot.Bot;

/** One call while it is being processed. What it is found to concern is noted here for the ledger. */
public final class ApiCall {

    private final ServerRequest request;
    private final CallBody body;
    private final @Nullable Bot bot;
    private final @Nullable CallFault fault;
    private final long arrivedMicros;
    private Anchor anchor = Anchor.NONE;
    private long sequence;
    private @Nullable AfterRecord afterRecord;

    /** Is told the call's number in the ledger. */
    public interface AfterRecord {
        void recorded(int number);
    }

    ApiCall(ServerRequest request, CallBody body, @Nullable Bot bot, @Nullable CallFault fault, long arrivedMicros) {
        this.request = request;
        this.body = body;
        this.bot = bot;
        this.fault = fault;
        this.arrivedMicros = arrivedMicros;
    }

    /** Who calls; only endpoints without authorization have no caller. */
    public Bot bot() {
        if (bot == null) {
            throw new IllegalStateException("bot: none (expected: a route with authorization)");
        }
        return bot;
    }

    public String path(String name) {
        return request.pathVariable(name);
    }

    public Optional<String> query(String name) {
        return request.queryParam(name);
    }

    public @Nullable String header(String name) {
        return request.headers().firstHeader(name);
    }

    /** The body's fields; empty if there was none. */
    public ObjectNode fields() {
        return body.fields();
    }

    /** An uploaded picture of a multipart body. */
    public Optional<CallBody.File> file() {
        return Optional.ofNullable(body.file());
    }

    /** The address under which the caller reached this server, for example {@code http://127.0.0.1:8080}. */
    public String baseUrl() {
        return Hosts.baseUrl(request.exchange().getRequest());
    }

    /** The fault that the endpoint itself has to play, if any. */
    public Optional<CallFault> fault() {
        return Optional.ofNullable(fault);
    }

    public long arrivedMicros() {
        return arrivedMicros;
    }

    /** Notes what the call replies to. */
    public void repliesTo(Anchor repliedTo, long messageSequence) {
        anchor = repliedTo;
        sequence = messageSequence;
    }

    /** Asks to be told the call's number in the ledger once it has one. */
    public void whenRecorded(AfterRecord action) {
        afterRecord = action;
    }

    ServerHttpRequest socket() {
        return request.exchange().getRequest();
    }

    Anchor anchor() {
        return anchor;
    }

    String botId() {
        return bot == null ? "" : bot.appId();
    }

    long sequence() {
        return sequence;
    }

    void recorded(int number) {
        if (afterRecord != null) {
            afterRecord.recorded(number);
        }
    }
}
