package io.shardline.plugin.help;

import java.util.ArrayList;
import java.util.List;

import io.shardline.dto.message.Button;
import io.shardline.dto.message.Segment;
import io.shardline.plugin.BotPlugin;
import io.shardline.plugin.CommandInfo;
import io.shardline.plugin.EventContext;
import io.shardline.plugin.Registration;
import io.shardline.plugin.Text;

/** Answers {@code /help} with the commands of all plugins, each with a button that writes it. */
public final class HelpPlugin implements BotPlugin {

    private static final String ABOUT = "help-about";
    private static final int BUTTONS_PER_ROW = 3;
    /** QQ shows five rows at most; one is for the button below the commands. */
    private static final int MAX_COMMAND_BUTTONS = 4 * BUTTONS_PER_ROW;

    @Override
    public void register(Registration registration) {
        registration.command("help", Text.of("Lists the commands", "列出所有命令"),
                context -> context.reply(List.of(list(context), keyboard(context))));
        registration.button(ABOUT, context -> context.reply(
                "Shardline 把每个事件放上 Kafka，由插件回答。Shardline puts every event on Kafka, and plugins answer it."));
    }

    private static Segment list(EventContext<?> context) {
        StringBuilder text = new StringBuilder("## 命令 · Commands\n");
        for (CommandInfo command : context.commands()) {
            text.append("- **/").append(command.name()).append("** ").append(command.description().chinese())
                    .append(" · ").append(command.description().english()).append('\n');
        }
        return new Segment.Markdown(text.toString());
    }

    private static Segment keyboard(EventContext<?> context) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> row = new ArrayList<>();
        for (CommandInfo command : context.commands().stream().limit(MAX_COMMAND_BUTTONS).toList()) {
            row.add(new Button("help-" + command.name(), "/" + command.name(), Button.Style.PRIMARY,
                    new Button.Action.Command("/" + command.name(), true)));
            if (row.size() == BUTTONS_PER_ROW) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
        }
        rows.add(List.of(new Button(ABOUT, "关于 · About", Button.Style.SECONDARY, new Button.Action.Callback("about"))));
        return new Segment.Keyboard(rows);
    }
}
