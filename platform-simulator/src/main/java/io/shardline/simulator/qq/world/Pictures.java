package io.shardline.simulator.qq.world;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Tells pictures by their first bytes. */
public final class Pictures {

    private static final int PNG_HEADER = 24;
    private static final int GIF_HEADER = 10;

    private Pictures() {}

    /**
     * Size and kind of a picture.
     *
     * @param contentType its type, {@code application/octet-stream} if it is none that is known
     * @param width pixels, 0 if not known
     * @param height pixels, 0 if not known
     */
    public record Kind(String contentType, int width, int height) {}

    public static Kind kind(byte[] bytes) {
        if (startsWith(bytes, 0x89, 'P', 'N', 'G') && bytes.length >= PNG_HEADER) {
            ByteBuffer header = ByteBuffer.wrap(bytes);
            return new Kind("image/png", header.getInt(16), header.getInt(20));
        }
        if (startsWith(bytes, 'G', 'I', 'F', '8') && bytes.length >= GIF_HEADER) {
            ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            return new Kind("image/gif", header.getShort(6) & 0xffff, header.getShort(8) & 0xffff);
        }
        if (startsWith(bytes, 0xff, 0xd8, 0xff)) {
            return jpeg(bytes);
        }
        return new Kind("application/octet-stream", 0, 0);
    }

    /** Walks the segments until one that begins a frame; it holds the size. */
    private static Kind jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            ByteBuffer segment = ByteBuffer.wrap(bytes);
            if (frame) {
                return new Kind("image/jpeg", segment.getShort(at + 7) & 0xffff, segment.getShort(at + 5) & 0xffff);
            }
            at += 2 + (segment.getShort(at + 2) & 0xffff);
        }
        return new Kind("image/jpeg", 0, 0);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
