package io.shardline.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class TextTests {

    @Test
    void readersOfChineseGetChineseAndAllOthersEnglish() {
        Text text = Text.of("hello", "你好");

        assertThat(text.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("你好");
        assertThat(text.in(Locale.TRADITIONAL_CHINESE)).isEqualTo("你好");
        assertThat(text.in(Locale.GERMANY)).isEqualTo("hello");
    }
}
