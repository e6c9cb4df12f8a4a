package io.shardline.simulator.qq.http;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;

import io.shardline.simulator.fault.CallFault;
import io.shardline.simulator.fault.CallFault.When;
import io.shardline.simulator.fault.Faults;
import io.shardline.simulator.ledger.Call.Answer;
import io.shardline.simulator.qq.bot.Bot;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.token.Credentials;
import io.shardline.simulator.qq.token.Credentials.Verdict;

/** What every call goes through: body, authorization, faults, limits, the endpoint, the ledger, the answer. */
@Component
final class ApiPipeline {

    private static final Logger log = LoggerFactory.getLogger(ApiPipeline.class);
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;

    private final Credentials credentials;
    private final Faults faults;
    private final CallLimits limits;
    private final SwitchBoard switches;
    private final CallJournal journal;
    private final ApiResponses responses;
    private final Scheduler timer;
    private final HttpProperties properties;

    ApiPipeline(Credentials credentials, Faults faults, CallLimits limits, SwitchBoard switches, HttpParts parts) {
        this.credentials = credentials;
        this.faults = faults;
        this.limits = limits;
        this.switches = switches;
        this.journal = parts.journal();
        this.responses = parts.responses();
        this.timer = parts.timer();
        this.properties = parts.properties();
    }

    Mono<ServerResponse> handle(ServerRequest request, ApiRoute route) {
        long arrived = journal.now();
        int limit = Math.toIntExact((route.limit() == LimitKind.FILES
                ? properties.maxUpload()
                : properties.maxBody()).toBytes());
        return CallBody.read(request, limit)
                .flatMap(body -> admit(request, route, body, arrived))
                .onErrorResume(ApiRefusal.class, refusal -> {
                    var call = new ApiCall(request, CallBody.empty(), null, null, arrived);
                    return give(route, call, "", refused(refusal));
                });
    }

    private Mono<ServerResponse> admit(ServerRequest request, ApiRoute route, CallBody body, long arrived) {
        Bot bot = null;
        if (!route.open()) {
            bot = switch (credentials.ofHeader(request.headers().firstHeader("Authorization"))) {
                case Verdict.Accepted(Bot accepted) -> accepted;
                case Verdict.Rejected(int status, int code, int errCode, String message) ->
                    throw new ApiRefusal(status, code, errCode, message);
            };
            String address = request.remoteAddress().map(from -> from.getAddress().getHostAddress()).orElse("");
            if (!bot.allows(address)) {
                throw new ApiRefusal(UNAUTHORIZED, Codes.ADDRESS_NOT_ALLOWED, Codes.ADDRESS_NOT_ALLOWED_V2,
                        "source address is not on the allow-list");
            }
        }
        String conversation = route.scene() == null || bot == null
                ? ""
                : bot.appId() + '/' + route.scene().wireName() + '/' + request.pathVariable("id");
        Optional<CallFault> fault = faults.strikeCall(bot == null ? claimedAppId(body) : bot.appId(), route.name(),
                conversation);
        var call = new ApiCall(request, body, bot, fault.orElse(null), arrived);
        return fault.isEmpty()
                ? give(route, call, conversation, answer(route, call))
                : play(fault.get(), route, call, conversation);
    }

    private Mono<ServerResponse> play(CallFault fault, ApiRoute route, ApiCall call, String conversation) {
        return switch (fault) {
            case CallFault.Status(int status, int code, String text) -> {
                var made = new ApiAnswer(status, code, null, 0);
                journal.record(route, call, conversation, made, Answer.GIVEN);
                yield responses.raw(status, code, text);
            }
            case CallFault.TooMany _ -> give(route, call, conversation,
                    refused(ApiRefusal.tooMany(Codes.TOO_MANY_MESSAGES, "too many requests")));
            case CallFault.Slow(var by, When when) -> when == When.BEFORE
                    ? Mono.delay(by, timer).flatMap(_ -> give(route, call, conversation, answer(route, call)))
                    : Mono.just(recorded(route, call, conversation, Answer.GIVEN)).delayElement(by, timer)
                            .flatMap(responses::of);
            case CallFault.NoAnswer(When when, var hold) -> {
                keep(when, route, call, conversation, Answer.WITHHELD);
                yield CallSocket.leaveWaiting(call.socket(), hold, timer);
            }
            case CallFault.Cut(When when) -> {
                keep(when, route, call, conversation, Answer.CUT);
                yield CallSocket.cut(call.socket());
            }
            case CallFault.Garbage(When when) -> {
                keep(when, route, call, conversation, Answer.GARBLED);
                yield responses.garbage();
            }
            case CallFault.Swallow _,CallFault.Audit _ -> give(route, call, conversation, answer(route, call));
        };
    }

    /** Processes the call or not, and notes that the caller does not learn the outcome. */
    private void keep(When when, ApiRoute route, ApiCall call, String conversation, Answer answer) {
        if (when == When.AFTER) {
            recorded(route, call, conversation, answer);
        } else {
            journal.record(route, call, conversation, new ApiAnswer(0, 0, null, 0), answer);
        }
    }

    private ApiAnswer recorded(ApiRoute route, ApiCall call, String conversation, Answer answer) {
        ApiAnswer made = answer(route, call);
        journal.record(route, call, conversation, made, answer);
        return made;
    }

    private Mono<ServerResponse> give(ApiRoute route, ApiCall call, String conversation, ApiAnswer answer) {
        journal.record(route, call, conversation, answer, Answer.GIVEN);
        return responses.of(answer);
    }

    private ApiAnswer answer(ApiRoute route, ApiCall call) {
        try {
            Bot bot = route.open() ? null : call.bot();
            if (bot != null && !limits.tryTake(bot.appId(), route.limit())) {
                throw ApiRefusal.tooMany(Codes.TOO_MANY_MESSAGES, "too many requests");
            }
            return route.endpoint().answer(call);
        } catch (ApiRefusal refusal) {
            return refused(refusal);
        } catch (RuntimeException e) {
            log.atError().setMessage("call failed").addKeyValue("route", route.name()).setCause(e).log();
            return refused(new ApiRefusal(SERVER_ERROR, Codes.INTERNAL, Codes.INTERNAL, "internal err"));
        }
    }

    private ApiAnswer refused(ApiRefusal refusal) {
        return responses.refused(refusal, switches.api().businessErrorStatus());
    }

    private static String claimedAppId(CallBody body) {
        try {
            JsonNode appId = body.fields().path("appId");
            return appId.isString() ? appId.asString() : "";
        } catch (ApiRefusal _) {
            return "";
        }
    }
}
