package io.shardline.gateway.platform.qq;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.shardline.dto.codec.MalformedPayloadException;
import io.shardline.dto.codec.qq.QqFrame;
import io.shardline.dto.codec.qq.QqFrameSkimmer;
import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.Payload;
import io.shardline.dto.envelope.ShardId;
import io.shardline.gateway.publish.DropReason;
import io.shardline.gateway.session.ConnectionListener;
import io.shardline.gateway.session.InboundEvent;
import io.shardline.gateway.session.SessionSignal.BeatDue;
import io.shardline.gateway.session.SessionSignal.HelloReceived;
import io.shardline.gateway.session.SessionSignal.ReadyReceived;
import io.shardline.gateway.session.SessionSignal.ReconnectRequested;
import io.shardline.gateway.session.SessionSignal.ResumedReceived;
import io.shardline.gateway.session.SessionSignal.SessionRefused;

/** Tells a session what a frame means. */
final class QqFrameReader {

    private static final Logger log = LoggerFactory.getLogger(QqFrameReader.class);
    private static final QqFrameSkimmer SKIMMER = new QqFrameSkimmer();

    private final BotId bot;
    private final ShardId shard;
    private final ConnectionListener listener;

    QqFrameReader(BotId bot, ShardId shard, ConnectionListener listener) {
        this.bot = bot;
        this.shard = shard;
        this.listener = listener;
    }

    void read(byte[] bytes) {
        QqFrame frame;
        try {
            frame = SKIMMER.skim(bytes);
        } catch (MalformedPayloadException e) {
            log.atDebug().setMessage("frame is malformed").addKeyValue("shard", shard)
                    .addKeyValue("bytes", bytes.length).setCause(e).log();
            listener.onUnusable(DropReason.MALFORMED);
            return;
        }
        switch (frame) {
            case QqFrame.Dispatch event -> listener.onEvent(new InboundEvent(event.id(), event.type(),
                    event.conversation(bot, shard.index()), event.time(), Payload.of(bytes), event.sequence()));
            case QqFrame.Ready ready -> {
                listener.onSignal(new ReadyReceived(ready.sessionId()));
                listener.onPassed(ready.sequence());
            }
            case QqFrame.Resumed resumed -> {
                listener.onSignal(new ResumedReceived());
                listener.onPassed(resumed.sequence());
            }
            case QqFrame.Hello hello -> listener.onSignal(new HelloReceived(hello.heartbeatInterval()));
            case QqFrame.HeartbeatRequested _ -> listener.onSignal(new BeatDue());
            case QqFrame.HeartbeatAcknowledged _ -> listener.onHeard();
            case QqFrame.ReconnectRequested _ -> listener.onSignal(new ReconnectRequested());
            case QqFrame.InvalidSession(var resumable) -> listener.onSignal(new SessionRefused(resumable));
            case QqFrame.AddressValidation _ -> listener.onUnusable(DropReason.UNKNOWN_OPCODE);
            case QqFrame.Unknown unknown -> {
                listener.onUnusable(DropReason.UNKNOWN_OPCODE);
                listener.onPassed(unknown.sequence());
            }
        }
    }
}
