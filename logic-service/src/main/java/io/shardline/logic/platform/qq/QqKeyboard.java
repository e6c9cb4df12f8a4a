package io.shardline.logic.platform.qq;

import java.util.LinkedHashMap;
import java.util.Map;

import io.shardline.dto.message.Button;
import io.shardline.dto.message.Segment;

/** Writes keyboards. */
final class QqKeyboard {

    private static final int MAX_ROWS = 5;
    private static final int MAX_PER_ROW = 5;
    private static final int STYLE_GREY = 0;
    private static final int STYLE_BLUE = 1;
    private static final int ACTION_JUMP = 0;
    private static final int ACTION_CALLBACK = 1;
    private static final int ACTION_COMMAND = 2;
    private static final int EVERYBODY = 2;

    private QqKeyboard() {}

    /**
     * The field {@code keyboard}.
     *
     * @throws UnsendableException if it has more rows or columns than the platform shows
     */
    static Map<String, Object> write(Segment.Keyboard keyboard) {
        if (keyboard.rows().size() > MAX_ROWS || keyboard.rows().stream().anyMatch(row -> row.size() > MAX_PER_ROW)) {
            throw new UnsendableException("keyboard: more than 5 rows or 5 buttons in a row");
        }
        return Map.of("content", Map.of("rows", keyboard.rows().stream()
                .map(row -> Map.of("buttons", row.stream().map(QqKeyboard::button).toList())).toList()));
    }

    private static Map<String, Object> button(Button button) {
        return Map.of("id", button.id(),
                "render_data", Map.of("label", button.label(), "visited_label", button.label(),
                        "style", button.style() == Button.Style.PRIMARY ? STYLE_BLUE : STYLE_GREY),
                "action", action(button.action()));
    }

    private static Map<String, Object> action(Button.Action action) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("permission", Map.of("type", EVERYBODY));
        fields.put("unsupport_tips", "请升级 QQ · please update QQ");
        switch (action) {
            case Button.Action.Callback(var data) -> {
                fields.put("type", ACTION_CALLBACK);
                fields.put("data", data);
            }
            case Button.Action.Command(var text, var send) -> {
                fields.put("type", ACTION_COMMAND);
                fields.put("data", text);
                fields.put("enter", send);
            }
            case Button.Action.Link(var url) -> {
                fields.put("type", ACTION_JUMP);
                fields.put("data", url);
            }
        }
        return fields;
    }
}
