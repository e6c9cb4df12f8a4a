package io.shardline.plugin.echo;

import java.util.List;

import io.shardline.dto.event.MessageReceived;
import io.shardline.dto.message.Segment;
import io.shardline.plugin.BotPlugin;
import io.shardline.plugin.EventContext;
import io.shardline.plugin.Registration;

/** Says back the text and the picture of a message to the bot. */
public final class EchoPlugin implements BotPlugin {

    @Override
    public void register(Registration registration) {
        registration.mention(EchoPlugin::echo);
    }

    private static void echo(EventContext<MessageReceived> context) {
        List<Segment> answer = context.event().content().stream()
                .filter(segment -> segment instanceof Segment.Text || segment instanceof Segment.Face
                        || segment instanceof Segment.Image)
                .toList();
        if (!answer.isEmpty()) {
            context.reply(answer);
        }
    }
}
