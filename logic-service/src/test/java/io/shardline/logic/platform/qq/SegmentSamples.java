package io.shardline.logic.platform.qq;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.shardline.dto.message.Button;
import io.shardline.dto.message.Media;
import io.shardline.dto.message.Segment;

/** Content to try a platform's writers with: each kind of segment once, and what authors put together. */
final class SegmentSamples {

    private static final Segment TEXT = new Segment.Text("hi");
    private static final Segment IMAGE = new Segment.Image("https://host/a.png");
    private static final Segment MARKDOWN = new Segment.Markdown("# hi");
    private static final Segment CARD = new Segment.Card("", "{\"template_id\":23}");
    private static final Segment QUOTE = new Segment.Quote("REF", List.of());

    private SegmentSamples() {}

    /**
     * Content and how a reader calls it.
     *
     * @param title the segment's type, or what is put together
     * @param content what to send
     */
    record Sample(String title, List<Segment> content) {}

    /** One sample for each kind of segment, in the order of their declaration. */
    static Stream<Sample> all() {
        return Arrays.stream(Segment.class.getPermittedSubclasses()).map(SegmentSamples::sample);
    }

    /** What goes together, and what does not. */
    static Stream<Sample> combinations() {
        return Stream.of(
                sample("`Text`, `Mention`, `Face`", TEXT, new Segment.Mention("7"), new Segment.Face("14", "smile")),
                sample("`Text` and `Image`", TEXT, IMAGE),
                sample("`Text` and `Markdown`", TEXT, MARKDOWN),
                sample("`Text` and `Keyboard`", TEXT, keyboard(1, 1)),
                sample("`Text` and `Card`", TEXT, CARD),
                sample("`Markdown` and `Image`", MARKDOWN, IMAGE),
                sample("`Markdown` and `Card`", MARKDOWN, CARD),
                sample("`Image` and `Card`", IMAGE, CARD),
                sample("two of `Image`", IMAGE, IMAGE),
                sample("two of `Keyboard`", MARKDOWN, keyboard(1, 1), keyboard(1, 1)),
                sample("two of `Card`", CARD, CARD),
                sample("two of `Quote`", QUOTE, QUOTE, TEXT),
                sample("`Keyboard` alone", keyboard(1, 1)),
                sample("`Quote` alone", QUOTE),
                sample("`Keyboard` of 5 rows of 5", MARKDOWN, keyboard(5, 5)),
                sample("`Keyboard` of 6 rows", MARKDOWN, keyboard(6, 1)),
                sample("`Keyboard` with 6 in a row", MARKDOWN, keyboard(1, 6)),
                sample("`Mention` of an id that is not of a guild", new Segment.Mention("9F3A")),
                sample("`Card` that is no JSON object", new Segment.Card("", "[]")),
                sample("empty `Text`", new Segment.Text("")));
    }

    private static Sample sample(Class<?> kind) {
        Media file = new Media("https://host/f", "f", null, 0, 0, 0);
        String title = kind.getSimpleName();
        return switch (title) {
            case "Text" -> sample(title, TEXT);
            case "Mention" -> sample(title, new Segment.Mention("7"));
            case "MentionEveryone" -> sample(title, new Segment.MentionEveryone());
            case "ChannelLink" -> sample(title, new Segment.ChannelLink("7"));
            case "Face" -> sample(title, new Segment.Face("14", "smile"));
            case "Image" -> sample(title, IMAGE);
            case "Voice" -> sample(title, new Segment.Voice(file, null));
            case "Video" -> sample(title, new Segment.Video(file));
            case "File" -> sample(title, new Segment.File(file));
            case "Quote" -> sample("Quote, beside Text", QUOTE, TEXT);
            case "Markdown" -> sample(title, MARKDOWN);
            case "Keyboard" -> sample("Keyboard, beside Markdown", MARKDOWN, keyboard(1, 1));
            case "Card" -> sample(title, CARD);
            default -> throw new IllegalArgumentException("segment " + title
                    + ": no sample (expected: one here, so that docs/segments.md tells what becomes of it)");
        };
    }

    private static Sample sample(String title, Segment... content) {
        return new Sample(title, List.of(content));
    }

    private static Segment.Keyboard keyboard(int rows, int columns) {
        Button button = new Button("b", "Go", Button.Style.PRIMARY, new Button.Action.Callback("d"));
        return new Segment.Keyboard(Stream.generate(() -> Stream.generate(() -> button).limit(columns).toList())
                .limit(rows).toList());
    }
}
