package io.shardline.logic.plugin;

import java.util.List;
import java.util.function.Supplier;

import io.shardline.dto.event.MessageReceived;
import io.shardline.logic.routing.CommandLine;
import io.shardline.logic.routing.Recorder;
import io.shardline.plugin.CommandContext;
import io.shardline.plugin.CommandInfo;

/** What a command's handler gets. */
final class RecordedCommand extends RecordedContext<MessageReceived> implements CommandContext {

    RecordedCommand(MessageReceived event, Recorder recorder, Supplier<List<CommandInfo>> commands) {
        super(event, recorder, commands);
    }

    @Override
    public String arguments() {
        return CommandLine.parse(event().text()).map(CommandLine::arguments).orElse("");
    }
}
