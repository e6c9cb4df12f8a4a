package io.shardline.simulator.chat;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.MissingThingException;
import io.shardline.simulator.qq.world.Blobs;
import io.shardline.simulator.qq.world.Pictures;

/** Pictures that people on the page send, and files that bots sent. */
@RestController
final class ChatUploads {

    private final Blobs blobs;

    record Upload(String id, String url, String contentType, int width, int height, int size) {}

    ChatUploads(Blobs blobs) {
        this.blobs = blobs;
    }

    @PostMapping("/chat/api/uploads")
    Mono<Upload> upload(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), Math.toIntExact(blobs.maxFile())).map(buffer -> {
            byte[] bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            DataBufferUtils.release(buffer);
            return keep(bytes);
        }).switchIfEmpty(Mono.error(() -> new InvalidFieldException("body: empty (expected: a picture)")));
    }

    /** Serves a file so that a browser does nothing with it but show it. */
    @GetMapping("/chat/api/uploads/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id) {
        Blobs.Blob blob = blobs.find(id)
                .orElseThrow(() -> new MissingThingException("upload: " + id + " does not exist"));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(blob.contentType()))
                .cacheControl(CacheControl.noCache()).header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox").body(blob.bytes());
    }

    private Upload keep(byte[] bytes) {
        Pictures.Kind kind = Pictures.kind(bytes);
        if (!kind.contentType().startsWith("image/")) {
            throw new InvalidFieldException("body: not a picture (expected: PNG, JPEG or GIF)");
        }
        Blobs.Blob blob = blobs.keep(bytes, kind.contentType());
        return new Upload(blob.id(), blob.path(), blob.contentType(), kind.width(), kind.height(), bytes.length);
    }
}
