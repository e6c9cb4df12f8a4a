package io.shardline.simulator.qq.http;

import java.time.Clock;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import io.shardline.simulator.ledger.Call;
import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.ledger.Micros;

/** Notes calls in the ledger and in metrics. */
@Component
final class CallJournal {

    private final Ledger ledger;
    private final Clock clock;
    private final MeterRegistry meters;

    CallJournal(Ledger ledger, Clock clock, MeterRegistry meters) {
        this.ledger = ledger;
        this.clock = clock;
        this.meters = meters;
    }

    long now() {
        return Micros.of(clock.instant());
    }

    void record(ApiRoute route, ApiCall call, String conversation, ApiAnswer answer, Call.Answer given) {
        int number = ledger.called(new Call(call.arrivedMicros(), route.name(), call.botId(), conversation,
                call.anchor(), call.sequence(), answer.status(), answer.code(), answer.delivery(), given));
        call.recorded(number);
        count(route.name(), answer.status());
    }

    void recordUnknown(String bot, int status) {
        ledger.called(new Call(now(), "unknown", bot, "", Call.Anchor.NONE, 0, status, Codes.ENDPOINT_UNKNOWN, 0,
                Call.Answer.GIVEN));
        count("unknown", status);
    }

    private void count(String route, int status) {
        Counter.builder("simulator.api.call").description("Calls of the platform's API")
                .tag("route", route).tag("status", Integer.toString(status)).register(meters).increment();
    }
}
