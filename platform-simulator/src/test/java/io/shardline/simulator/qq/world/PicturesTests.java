package io.shardline.simulator.qq.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

class PicturesTests {

    @Test
    void tellsKindAndSize() {
        assertThat(kind("89504e470d0a1a0a0000000d4948445200000280000001e0")).isEqualTo(
                new Pictures.Kind("image/png", 640, 480));
        assertThat(kind("47494638396180027801000000")).isEqualTo(new Pictures.Kind("image/gif", 640, 376));
        assertThat(kind("ffd8ffe000040000ffc0000b0801e0028001010000")).isEqualTo(
                new Pictures.Kind("image/jpeg", 640, 480));
    }

    @Test
    void whatIsNoPictureIsNotTakenForOne() {
        assertThat(Pictures.kind("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)).contentType())
                .isEqualTo("application/octet-stream");
        assertThat(Pictures.kind(new byte[0]).contentType()).isEqualTo("application/octet-stream");
        assertThat(kind("ffd8ff")).isEqualTo(new Pictures.Kind("image/jpeg", 0, 0));
    }

    private static Pictures.Kind kind(String hex) {
        return Pictures.kind(HexFormat.of().parseHex(hex));
    }
}
