package io.shardline.plugin.echo;

import java.util.ArrayList;
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
        List<Segment> answer = new ArrayList<>();
        boolean pictured = false;
        for (Segment segment : context.event().content()) {
            if (segment instanceof Segment.Text(var words)) {
                // Where the mention stood in front of the text, a space is left of it.
                String kept = answer.isEmpty() ? words.stripLeading() : words;
                if (!kept.isEmpty()) {
                    answer.add(new Segment.Text(kept));
                }
            } else if (segment instanceof Segment.Face) {
                answer.add(segment);
            } else if (segment instanceof Segment.Image && !pictured) {
                // A message of the platform carries one.
                pictured = true;
                answer.add(segment);
            }
        }
        if (!answer.isEmpty()) {
            context.reply(answer);
        }
    }
}
