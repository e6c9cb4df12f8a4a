package io.shardline.dto.codec.qq;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.message.Media;
import io.shardline.dto.message.Segment;

/**
 * Reads the rich text of forums. Live events carry it as JSON in a text, older samples as array, and a plain text may
 * stand in its place; elements are told by what they carry rather than by their type, which then need not be there.
 */
final class RichText {

    private RichText() {}

    /** The content without its styles: paragraphs on lines of their own, links as text. */
    static List<Segment> read(PayloadValue value) {
        var buffer = new ContentBuffer();
        PayloadValue content = value.embedded();
        if (content.isArray()) {
            content.items().forEach(item -> part(item, buffer));
        } else if (content.isObject()) {
            part(content, buffer);
        } else {
            buffer.add(content.text());
        }
        return buffer.segments();
    }

    /** A document, a paragraph, or an element. */
    private static void part(PayloadValue part, ContentBuffer buffer) {
        if (part.get("paragraphs").isArray()) {
            part.get("paragraphs").items().forEach(paragraph -> paragraph(paragraph, buffer));
        } else if (part.get("elems").isArray()) {
            paragraph(part, buffer);
        } else {
            element(part, buffer);
        }
    }

    private static void paragraph(PayloadValue paragraph, ContentBuffer buffer) {
        if (!buffer.isEmpty()) {
            buffer.add('\n');
        }
        paragraph.get("elems").items().forEach(element -> element(element, buffer));
    }

    private static void element(PayloadValue element, ContentBuffer buffer) {
        buffer.add(element.get("text").get("text").text());
        Media image = media(element.get("image"), "plat_image");
        if (image != null) {
            buffer.add(new Segment.Image(image));
        }
        Media video = media(element.get("video"), "plat_video");
        if (video != null) {
            buffer.add(new Segment.Video(video));
        }
        link(element.get("url"), buffer);
    }

    /** What a user put in carries the address where it came from, what the platform stored carries its own. */
    private static @Nullable Media media(PayloadValue value, String stored) {
        PayloadValue platform = value.get(stored);
        String ownUrl = platform.get("url").textOrNull();
        String url = ownUrl == null ? value.get("third_url").textOrNull() : ownUrl;
        return url == null
                ? null
                : new Media(
                        Attachments.absolute(url), null, null, 0, platform.get("width").smallNumber(0),
                        platform.get("height").smallNumber(0));
    }

    private static void link(PayloadValue link, ContentBuffer buffer) {
        String url = link.get("url").text();
        String description = link.get("desc").text();
        if (description.isEmpty() || description.equals(url)) {
            buffer.add(url);
        } else {
            buffer.add(url.isEmpty() ? description : description + " (" + url + ')');
        }
    }
}
