package io.shardline.simulator.qq.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Pictures and files kept in memory, the latest of them. Thread-safe. */
@Component
public final class Blobs {

    private final Bounds bounds;
    private final Map<String, Blob> byId = new LinkedHashMap<>();
    private long total;
    private long lastId;

    /**
     * How much is kept.
     *
     * @param maxFile longest file; default 20MB
     * @param total all files together, beyond that the oldest are forgotten; default 64MB
     */
    @ConfigurationProperties("simulator.files")
    public record Bounds(@DefaultValue("20MB") DataSize maxFile, @DefaultValue("64MB") DataSize total) {
        public Bounds {
            if (maxFile.toBytes() > total.toBytes()) {
                throw new IllegalArgumentException("simulator.files.max-file: " + maxFile
                        + " (expected: at most simulator.files.total, " + total + ")");
            }
        }
    }

    /** A kept file. */
    public static final class Blob {

        private final String id;
        private final byte[] bytes;
        private final String contentType;

        Blob(String id, byte[] bytes, String contentType) {
            this.id = id;
            this.bytes = bytes;
            this.contentType = contentType;
        }

        public String id() {
            return id;
        }

        /** Its bytes; not to be changed. */
        public byte[] bytes() {
            return bytes;
        }

        public String contentType() {
            return contentType;
        }

        /** Where the chat API serves it. */
        public String path() {
            return "/chat/api/uploads/" + id;
        }
    }

    public Blobs(Bounds bounds) {
        this.bounds = bounds;
    }

    /** The longest file that is taken. */
    public long maxFile() {
        return bounds.maxFile().toBytes();
    }

    public synchronized Blob keep(byte[] bytes, String contentType) {
        if (bytes.length > maxFile()) {
            throw new IllegalArgumentException(
                    "file: " + bytes.length + " bytes (expected: at most " + maxFile() + ")");
        }
        var blob = new Blob("u-" + ++lastId, bytes, contentType);
        byId.put(blob.id(), blob);
        total += bytes.length;
        var oldest = byId.values().iterator();
        while (total > bounds.total().toBytes() && oldest.hasNext()) {
            total -= oldest.next().bytes().length;
            oldest.remove();
        }
        return blob;
    }

    public synchronized Optional<Blob> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
