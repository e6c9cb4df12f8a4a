package io.shardline.logic.platform.qq;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.ReplyAnchor;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.message.Segment;

/** Writes {@code docs/segments.md} by feeding content to the writers and telling what they make of it. */
final class SegmentPage {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final ActionId ID = new ActionId("0000002a" + "0".repeat(24));

    private static final List<Column> PLACES = List.of(Column.of("QQ group · 群", "group"),
            Column.of("QQ c2c · 单聊", "c2c"), Column.of("QQ guild channel · 子频道", "channel"),
            Column.of("QQ direct message · 频道私信", "dm"));
    private static final List<Column> FAMILIES = List.of(Column.of("QQ group and c2c · 群和单聊", "group", "c2c"),
            Column.of("QQ guild channel and direct message · 子频道和频道私信", "channel", "dm"));

    private final StringBuilder page = new StringBuilder();

    private SegmentPage() {}

    /** A column: one kind of place, or several that are treated alike. */
    private record Column(String title, List<ConversationKey> places) {

        private static Column of(String title, String... scenes) {
            return new Column(title, Stream.of(scenes)
                    .map(scene -> ConversationKey.parse("qq/1/" + scene + "/7")).toList());
        }

        private String cell(Function<ConversationKey, String> content) {
            return places.stream().map(content).distinct().map(text -> text.replace("|", "\\|"))
                    .collect(Collectors.joining(" / "));
        }
    }

    static String page() {
        SegmentPage table = new SegmentPage();
        table.page
                .append("""
                    # What a message can carry · 消息片段支持表

                    This page is generated from the code by a test that fails when they differ. Write it again with
                    `mvn test -Dtest='*PageTests' -Dsurefire.failIfNoSpecifiedTests=false -Dshardline.docs.write=true`.

                    | word | means | 含义 |
                    | --- | --- | --- |
                    | sent | the platform is given it as it is | 原样发送 |
                    | uploaded, then sent | the platform fetches the file from its address first | 先上传文件，再发送 |
                    | degraded: … | it is sent as what the cell says | 降级为单元格所写的形式后发送 |
                    | refused: … | nothing is sent; the action's outcome is `refused`, with this reason | 拒绝，不发送任何内容，原因记录在结果中 |

                    Quoted, a user's words never mention anybody: what the platform would act on is broken up or escaped, and only
                    `Mention` and `MentionEveryone` mention. Text is never cut; one that is too long is refused by the platform
                    (40054007, 40054018). · 用户文本中的提及语法会被打断或转义；文本不会被截断，过长由平台拒绝。
                    """);
        table.segments();
        table.combinations();
        table.wire();
        table.replies();
        return table.page.toString();
    }

    private void segments() {
        heading("Per segment · 单个片段");
        header("segment · 片段", PLACES);
        SegmentSamples.all().forEach(sample -> line(sample.title(), PLACES, place -> verdict(place, sample)));
    }

    private void combinations() {
        heading("In one message · 同一条消息中的组合");
        header("content · 内容", FAMILIES);
        SegmentSamples.combinations()
                .forEach(sample -> line(sample.title(), FAMILIES, place -> verdict(place, sample)));
    }

    private void wire() {
        heading("On the wire · 实际请求内容");
        header("content · 内容", FAMILIES);
        SegmentSamples.all().forEach(sample -> line(sample.title(), FAMILIES, place -> body(place, sample.content())));
    }

    private void replies() {
        heading("Reply anchors and repeats · 回复引用与重复识别");
        page.append(
                """
                    A repeat is recognised by `msg_id` and `msg_seq` together; there, a send without an answer is tried again with the
                    same key. Elsewhere it is not repeated, and its outcome is `unknown`. · 仅在 `msg_id` 与 `msg_seq` 同时存在时可安全重试。

                    """);
        header("message · 消息", FAMILIES);
        line("reply to a message", FAMILIES, place -> call(place, new ReplyAnchor.ToMessage("M")));
        line("reply to another event", FAMILIES, place -> call(place, new ReplyAnchor.ToEvent("E")));
        line("active message", FAMILIES, place -> call(place, null));
    }

    private static String call(ConversationKey place, @Nullable ReplyAnchor anchor) {
        QqCall call = QqCall.send(new BotAction.SendMessage(place, List.of(new Segment.Text("hi")), anchor), ID,
                Map.of());
        return "`" + JSON.writeValueAsString(call.body()) + "`, " + (call.repeatable()
                ? "a repeat is recognised"
                : "not repeated");
    }

    private static String verdict(ConversationKey place, SegmentSamples.Sample sample) {
        try {
            QqMessage message = QqCall.write(place, sample.content());
            List<String> verdict = new ArrayList<>();
            message.degraded().stream().map(degraded -> degraded.startsWith(sample.title() + ": ")
                    ? degraded.substring(sample.title().length() + 2)
                    : degraded).map(degraded -> "degraded: " + degraded).forEach(verdict::add);
            if (verdict.isEmpty()) {
                verdict.add(message.upload() == null ? "sent" : "uploaded, then sent");
            }
            return String.join("; ", verdict);
        } catch (UnsendableException e) {
            return "refused: " + e.getMessage();
        }
    }

    private static String body(ConversationKey place, List<Segment> content) {
        try {
            QqMessage message = QqCall.write(place, content);
            String sent = "`" + JSON.writeValueAsString(message.body()) + "`";
            return message.upload() == null ? sent : "file_type " + message.upload().fileType() + ", then " + sent;
        } catch (UnsendableException _) {
            return "–";
        }
    }

    private void heading(String title) {
        page.append("\n## ").append(title).append("\n\n");
    }

    private void header(String first, List<Column> columns) {
        page.append("| ").append(first);
        columns.forEach(column -> page.append(" | ").append(column.title()));
        page.append(" |\n").append("| --- ".repeat(columns.size() + 1)).append("|\n");
    }

    private void line(String title, List<Column> columns, Function<ConversationKey, String> content) {
        page.append("| ").append(title);
        columns.forEach(column -> page.append(" | ").append(column.cell(content)));
        page.append(" |\n");
    }
}
