package io.shardline.dto.codec.qq;

import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import io.shardline.dto.codec.JsonBounds;
import io.shardline.dto.codec.MalformedPayloadException;

/**
 * Reads of a frame only what the holder of a connection needs, in one pass and without building a tree: what kind of
 * frame it is, and for events the identity, the conversation and the time. Fields may come in any order, unknown ones
 * are passed over, fields of an unexpected kind count as absent. Thread-safe.
 */
public final class QqFrameSkimmer {

    private static final JsonFactory FACTORY = JsonBounds.streaming();
    private static final NameTable TYPES = new NameTable(Stream.concat(
            QqEventTypes.names().stream(), Stream.of(FrameParts.READY, FrameParts.RESUMED)).toList());

    /**
     * Reads one frame.
     *
     * @param frame one JSON object in UTF-8, as received; not changed
     * @throws MalformedPayloadException if it is anything else, has no opcode, or lacks what its opcode cannot do
     *     without
     */
    public QqFrame skim(byte[] frame) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), frame, 0, frame.length)) {
            return read(parser).toFrame(frame);
        } catch (JacksonException e) {
            throw MalformedPayloadException.noJson(e);
        }
    }

    private static FrameParts read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedPayloadException("", "another value (expected: one JSON object)");
        }
        var parts = new FrameParts();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "id" -> parts.eventId = Scalars.text(parser);
                case "op" -> parts.opcode = opcode(parser);
                case "s" -> parts.sequence = Scalars.number(parser);
                case "t" -> parts.type = Scalars.name(parser, TYPES);
                case "d" -> data(parser, parts);
                default -> parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new MalformedPayloadException("", "more than one value (expected: one JSON object)");
        }
        return parts;
    }

    private static int opcode(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || parser.getNumberType() != NumberType.INT) {
            throw new MalformedPayloadException("op", "another value (expected: a whole number)");
        }
        return parser.getIntValue();
    }

    private static void data(JsonParser parser, FrameParts parts) {
        JsonToken token = parser.currentToken();
        parts.flag = token == JsonToken.VALUE_TRUE;
        if (token == JsonToken.START_OBJECT) {
            parts.number = 0;
            parts.data = DataScan.read(parser);
        } else {
            parts.number = Scalars.number(parser);
            parts.data = FrameParts.NO_DATA;
        }
    }
}
