package io.shardline.simulator.qq.http;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a call carries: JSON, or a form with a picture. */
public final class CallBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "file_image";
    private static final List<String> OBJECTS = List.of("embed", "ark", "markdown", "keyboard", "message_reference");
    private static final int TOO_LARGE = 413;

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
        Mono<CallBody> body = isForm(request.headers().firstHeader(HttpHeaders.CONTENT_TYPE))
                ? request.multipartData().flatMap(parts -> form(parts.toSingleValueMap(), limit))
                : bytes(request.bodyToFlux(DataBuffer.class), limit).map(raw -> new CallBody(raw, null, null));
        return body
                // What was not read is still on its way and must not be taken for the next call.
                .doOnError(_ -> request.exchange().getResponse().getHeaders().setConnection("close"))
                .onErrorMap(DataBufferLimitException.class, _ -> new ApiRefusal(TOO_LARGE, Codes.BODY_TOO_LARGE,
                        Codes.BODY_TOO_LARGE, "body: too large (expected: at most " + limit + " bytes)"))
                .onErrorMap(DecodingException.class, e -> ApiRefusal.malformed("request body: " + e.getMessage()))
                .onErrorMap(ServerWebInputException.class,
                        e -> ApiRefusal.malformed("request body: " + e.getReason()));
    }

    /**
     * Whether a body is a form. What is no media type is no form: qq-guild-bot answers buttons with JSON as type
     * {@code none}.
     */
    private static boolean isForm(@Nullable String contentType) {
        try {
            return MediaType.MULTIPART_FORM_DATA
                    .isCompatibleWith(MediaType.valueOf(contentType == null ? "" : contentType));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    static CallBody empty() {
        return new CallBody(new byte[0], null, null);
    }

    /** The fields of a JSON object or form. */
    ObjectNode fields() {
        if (form != null) {
            return objectsRead(form);
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

    /** In a form, objects come as text. */
    private static ObjectNode objectsRead(ObjectNode form) {
        for (String name : OBJECTS) {
            if (form.path(name).isString()) {
                try {
                    form.set(name, JSON.readTree(form.path(name).asString()));
                } catch (JacksonException e) {
                    throw ApiRefusal.malformed(name + ": " + e.getOriginalMessage());
                }
            }
        }
        return form;
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
