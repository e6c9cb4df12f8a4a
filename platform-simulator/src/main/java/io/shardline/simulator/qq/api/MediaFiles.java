package io.shardline.simulator.qq.api;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

import org.springframework.stereotype.Component;

import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.id.PlatformIds;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.Happening.Media;

/** Files that bots uploaded for group and c2c messages, the latest twenty thousand. Thread-safe. */
@Component
final class MediaFiles {

    private static final int CAPACITY = 20_000;

    private final PlatformIds ids;
    private final Clock clock;
    private final Map<Long, Upload> byNumber = new LinkedHashMap<>();
    private long lastNumber;

    /** An upload: usable by its bot, in its scene, for a while. */
    private record Upload(String bot, Scene scene, long expiresAtMillis, Media media) {}

    MediaFiles(PlatformIds ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps an upload; the answer is its {@code file_info}. */
    synchronized String keep(String bot, Scene scene, Media media, long ttlMillis) {
        long number = ++lastNumber;
        byNumber.put(number, new Upload(bot, scene, clock.millis() + ttlMillis, media));
        if (byNumber.size() > CAPACITY) {
            byNumber.remove(byNumber.keySet().iterator().next());
        }
        return ids.file(number);
    }

    /**
     * The file behind a {@code file_info}.
     *
     * @throws ApiRefusal if it is unknown, expired, or of another bot or scene
     */
    synchronized Media require(String bot, Scene scene, String fileInfo) {
        OptionalLong number = ids.findFile(fileInfo);
        Upload upload = number.isEmpty() ? null : byNumber.get(number.getAsLong());
        if (upload == null || !upload.bot().equals(bot) || upload.scene() != scene
                || clock.millis() >= upload.expiresAtMillis()) {
            throw ApiRefusal.business(Codes.FILE_INFO_INVALID,
                    "file_info: unknown, expired, or uploaded for another scene");
        }
        return upload.media();
    }
}
