package io.shardline.logic.platform.qq;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.Outcome;
import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.Platform;
import io.shardline.logic.platform.Journey;
import io.shardline.logic.platform.PlatformClient;
import io.shardline.logic.platform.qq.QqBotApi.Reply;

/** Carries out actions through the OpenAPI. */
final class QqClient implements PlatformClient {

    private static final Logger log = LoggerFactory.getLogger(QqClient.class);

    private final Map<BotId, QqBotApi> bots;
    private final Clock clock;

    QqClient(Map<BotId, QqBotApi> bots, Clock clock) {
        this.bots = Map.copyOf(bots);
        this.clock = clock;
    }

    @Override
    public Platform platform() {
        return Platform.QQ;
    }

    @Override
    public Outcome perform(BotAction action, ActionId id, Journey journey) throws InterruptedException {
        QqBotApi api = bots.get(action.bot());
        if (api == null) {
            return new Outcome.Refused("unknown-bot", "no bot file for " + action.bot());
        }
        String timing = api.bot().timings() ? timing(journey) : "";
        try {
            return switch (action) {
                case BotAction.SendMessage send -> send(api, send, id, timing);
                case BotAction.RecallMessage recall -> outcome(api.call(QqCall.recall(recall), timing));
                case BotAction.AnswerInteraction answer -> outcome(api.call(QqCall.answer(answer), timing));
            };
        } catch (UnsendableException e) {
            return new Outcome.Refused("unsendable", String.valueOf(e.getMessage()));
        }
    }

    private Outcome send(QqBotApi api, BotAction.SendMessage send, ActionId id, String timing)
            throws InterruptedException {
        QqMessage message = QqCall.write(send.conversation(), send.content());
        if (!message.degraded().isEmpty()) {
            log.atDebug().setMessage("content is degraded").addKeyValue("action", id)
                    .addKeyValue("degraded", message.degraded()).log();
        }
        Map<String, Object> body = new LinkedHashMap<>(message.body());
        if (message.upload() != null) {
            switch (api.call(QqCall.upload(send.conversation(), message.upload()), timing)) {
                case Reply.Failed(var outcome) -> {
                    return notSent(outcome);
                }
                case Reply.Done(var answer) when QqJson.text(answer, "file_info").isEmpty() -> {
                    return new Outcome.Refused("upload-failed", "answer to the upload: no file_info");
                }
                case Reply.Done(var answer) -> body.put("media",
                        Map.of("file_info", QqJson.text(answer, "file_info")));
            }
        }
        return outcome(api.call(QqCall.send(send, id, body), timing));
    }

    /** Whatever became of the upload, the message itself was never asked for. */
    private static Outcome notSent(Outcome upload) {
        return upload instanceof Outcome.Refused ? upload : new Outcome.Refused("upload-failed", upload.toString());
    }

    private Outcome outcome(Reply reply) {
        return switch (reply) {
            case Reply.Done(var answer) -> new Outcome.Sent(QqJson.text(answer, "id"),
                    QqJson.time(answer, "timestamp", clock.instant()));
            case Reply.Failed(var outcome) -> outcome;
        };
    }

    private String timing(Journey journey) {
        return "received=%d,consumed=%d,handled=%d,sent=%d".formatted(micros(journey.received()),
                micros(journey.consumed()),
                micros(journey.handled()), micros(clock.instant()));
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
