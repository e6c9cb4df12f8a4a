package io.shardline.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A group message as the platform pushes it, with places for what differs from event to event: sequence, ids, group. Written
 * into one array per connection, so that the sender costs as little as it can.
 */
final class FrameTemplate {

    private static final String SEQUENCE = "1000000000";
    private static final String NUMBER = "#########1";
    private static final String GROUP = "@@@@@@@@";
    private static final int TEXT_FRAME = 0x81;
    private static final int LENGTH_IN_16_BITS = 126;
    private static final int HEADER = 4;

    private final byte[] frame;
    private final int sequenceAt;
    private final int[] numbersAt;
    private final int[] groupsAt;

    /** A frame whose JSON has that many bytes, between 600 and 65,535. */
    FrameTemplate(int bytes) {
        String json = json("");
        String padded = json("x".repeat(bytes - json.length()));
        byte[] payload = padded.getBytes(StandardCharsets.US_ASCII);
        frame = new byte[HEADER + payload.length];
        frame[0] = (byte) TEXT_FRAME;
        frame[1] = LENGTH_IN_16_BITS;
        frame[2] = (byte) (payload.length >> 8);
        frame[3] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, HEADER, payload.length);
        sequenceAt = places(padded, SEQUENCE)[0];
        numbersAt = places(padded, NUMBER);
        groupsAt = places(padded, GROUP);
    }

    /** The next event's bytes; valid until the next call. The sequence has to have ten digits. */
    byte[] next(long sequence, long number, int group) {
        digits(sequence, sequenceAt, 10);
        for (int at : numbersAt) {
            digits(number, at, 10);
        }
        for (int at : groupsAt) {
            digits(group, at, 8);
        }
        return frame;
    }

    /** Bytes of the JSON. */
    int payloadBytes() {
        return frame.length - HEADER;
    }

    private void digits(long value, int at, int count) {
        long rest = value;
        for (int i = at + count - 1; i >= at; i--) {
            frame[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static int[] places(String text, String mark) {
        int[] found = new int[8];
        int count = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            found[count++] = HEADER + at;
        }
        return Arrays.copyOf(found, count);
    }

    private static String json(String padding) {
        String group = "B2C3D4E5F60718293A4B5C6D" + GROUP;
        return """
            {"op":0,"s":%1$s,"t":"GROUP_AT_MESSAGE_CREATE","id":"GROUP_AT_MESSAGE_CREATE:hq5t8zk1w%2$s","d":{\
            "id":"ROBOT1.0_q3ZkVx9yTrW-8sLmPb4Q%2$s","group_id":"%3$s","group_openid":"%3$s","content":" /weather %4$s",\
            "timestamp":"2026-08-01T10:20:31+08:00","author":{"id":"A1B2C3D4E5F60718293A4B5C6D7E8F90",\
            "member_openid":"A1B2C3D4E5F60718293A4B5C6D7E8F90","union_openid":"","username":"alice","bot":false,\
            "member_role":"member"},"message_type":0,"mentions":[],"attachments":[],\
            "message_scene":{"source":"default","ext":["msg_idx=REFIDX_%2$s==","auth_token=xyz"]}}}\
            """.formatted(
                SEQUENCE, NUMBER, group, padding).strip();
    }
}
