package io.shardline.simulator.qq.http;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a call carries: JSON, or a form with a picture. */
public final class CallBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "file_image";
    static final int TOO_LARGE = 413;

    private final byte[] raw;
    private final @Nullable File file;
    private final @Nullable ObjectNode form;

    /** A picture in a form. */
    public static final class File {

        private final byte[] bytes;
        private final String contentType;

        File(byte[] bytes, String contentType) {
            this.bytes = bytes;
            this.contentType = contentType;
        }

        /** Its bytes; not to be changed. */
        public byte[] bytes() {
            return bytes;
        }

        public String contentType() {
            return contentType;
        }
    }

    private CallBody(byte[] raw, @Nullable ObjectNode form, @Nullable File file) {
        this.raw = raw;
        this.form = form;
        this.file = file;
    }

    /** Reads a body of at most so many bytes. */
    static Mono<CallBody> read(ServerRequest request, int limit) {
        MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_JSON);
        Mono<CallBody> body = MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type)
                ? request.multipartData().flatMap(parts -> form(parts.toSingleValueMap(), limit))
                : bytes(request.bodyToFlux(DataBuffer.class), limit).map(raw -> new CallBody(raw, null, null));
        return body.onErrorMap(DataBufferLimitException.class, _ -> new ApiRefusal(TOO_LARGE,
                Codes.BODY_TOO_LARGE, Codes.BODY_TOO_LARGE, "body: too large (expected: at most " + limit + " bytes)"));
    }

    static CallBody empty() {
        return new CallBody(new byte[0], null, null);
    }

    /** The fields of a JSON object or form. */
    ObjectNode fields() {
        if (form != null) {
            return form;
        }
        if (raw.length == 0) {
            return JSON.createObjectNode();
        }
        try {
            if (JSON.readTree(raw) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw ApiRefusal.malformed("request body: " + e.getOriginalMessage());
        }
        throw ApiRefusal.malformed("request body: not an object");
    }

    @Nullable
    File file() {
        return file;
    }

    private static Mono<CallBody> form(Map<String, Part> parts, int limit) {
        ObjectNode fields = JSON.createObjectNode();
        Part picture = null;
        for (Part part : parts.values()) {
            if (part instanceof FormFieldPart field) {
                fields.put(field.name(), field.value());
            } else if (part.name().equals(FILE)) {
                picture = part;
            }
        }
        if (picture == null) {
            return Mono.just(new CallBody(new byte[0], fields, null));
        }
        MediaType type = picture.headers().getContentType();
        return bytes(picture.content(), limit).map(bytes -> new CallBody(new byte[0], fields,
                new File(bytes, type == null ? "image/png" : type.toString())));
    }

    private static Mono<byte[]> bytes(Flux<DataBuffer> content, int limit) {
        return DataBufferUtils.join(content, limit).map(buffer -> {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            DataBufferUtils.release(buffer);
            return bytes;
        }).defaultIfEmpty(new byte[0]);
    }
}
