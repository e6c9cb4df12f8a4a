package io.shardline.dto.codec.qq;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.message.Media;
import io.shardline.dto.message.Segment;

/** Reads attached pictures, sounds, videos and files. */
final class Attachments {

    private static final String SCHEME_SEPARATOR = "://";
    private static final String WAV = "audio/wav";

    private Attachments() {}

    /** One segment each; attachments without an address are left out, nobody could do anything with them. */
    static List<Segment> read(PayloadValue attachments) {
        List<Segment> segments = new ArrayList<>();
        for (PayloadValue attachment : attachments.items()) {
            Segment segment = segment(attachment);
            if (segment != null) {
                segments.add(segment);
            }
        }
        return segments;
    }

    /** The address with a scheme, which guild attachments frequently lack. */
    static String absolute(String url) {
        if (url.contains(SCHEME_SEPARATOR)) {
            return url;
        }
        return url.startsWith("//") ? "https:" + url : "https://" + url;
    }

    private static @Nullable Segment segment(PayloadValue attachment) {
        String url = attachment.get("url").textOrNull();
        String contentType = attachment.get("content_type").textOrNull();
        String kind = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (kind.equals("voice") || kind.startsWith("audio/")) {
            return voice(attachment, url, contentType);
        }
        if (url == null) {
            return null;
        }
        Media media = media(attachment, url, contentType);
        if (kind.startsWith("image/")) {
            return new Segment.Image(media);
        }
        return kind.startsWith("video/") ? new Segment.Video(media) : new Segment.File(media);
    }

    /** The platform offers its own voice format and often WAV as well, which anybody can read. */
    private static @Nullable Segment voice(
            PayloadValue attachment, @Nullable String url, @Nullable String contentType) {
        String transcript = attachment.get("asr_refer_text").textOrNull();
        String wav = attachment.get("voice_wav_url").textOrNull();
        if (wav != null) {
            String filename = attachment.get("filename").textOrNull();
            return new Segment.Voice(new Media(absolute(wav), filename, WAV, 0, 0, 0), transcript);
        }
        return url == null ? null : new Segment.Voice(media(attachment, url, contentType), transcript);
    }

    private static Media media(PayloadValue attachment, String url, @Nullable String contentType) {
        return new Media(
                absolute(url),
                attachment.get("filename").textOrNull(),
                contentType,
                Math.max(0, attachment.get("size").number(0)),
                Math.max(0, attachment.get("width").smallNumber(0)),
                Math.max(0, attachment.get("height").smallNumber(0)));
    }
}
