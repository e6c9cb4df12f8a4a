package io.shardline.plugin.echo;

import java.util.List;
import java.util.stream.Stream;

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
        List<Segment> answer = withoutLeadingSpace(context.event().content().stream()
                .filter(segment -> segment instanceof Segment.Text || segment instanceof Segment.Face
                        || segment instanceof Segment.Image)
                .toList());
        if (!answer.isEmpty()) {
            context.reply(answer);
        }
    }

    /** Where the mention stood in front of the text, a space is left of it. */
    private static List<Segment> withoutLeadingSpace(List<Segment> said) {
        if (said.isEmpty() || !(said.getFirst() instanceof Segment.Text(var words))) {
            return said;
        }
        Stream<Segment> first = words.isBlank() ? Stream.empty() : Stream.of(new Segment.Text(words.stripLeading()));
        return Stream.concat(first, said.stream().skip(1)).toList();
    }
}
