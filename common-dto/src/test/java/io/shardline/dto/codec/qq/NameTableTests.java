package io.shardline.dto.codec.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameTableTests {

    @Test
    void aNameIsFoundWhereverItStands() {
        var table = new NameTable(QqEventTypes.names());

        for (String name : QqEventTypes.names()) {
            assertThat(find(table, name)).isSameAs(name);
        }
    }

    @Test
    void nothingElseIsFoundEvenInTheSameSlot() {
        var table = new NameTable(List.of("guild"));

        for (char c = 'a'; c <= 'z'; c++) {
            assertThat(find(table, "guild" + c)).isNull();
            assertThat(find(table, "guil" + c)).isEqualTo(c == 'd' ? "guild" : null);
            assertThat(find(table, String.valueOf(c))).isNull();
        }
        assertThat(find(table, "")).isNull();
    }

    private static @Nullable String find(NameTable table, String name) {
        char[] padded = ("xx" + name + "yy").toCharArray();
        return table.find(padded, 2, name.length());
    }
}
