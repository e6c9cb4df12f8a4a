package io.shardline.logic.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /ping        | ping | ''
        ' /ping '    | ping | ''
        /PING        | ping | ''
        /ping a  b   | ping | a  b
        /天气 北京     | 天气  | 北京
        /            | ''   | ''
        //x          | /x   | ''
        """)
    void aCommandBeginsWithASlash(String text, String name, String arguments) {
        assertThat(CommandLine.parse(text)).contains(new CommandLine(name, arguments));
    }

    @Test
    void aLineBreakEndsTheNameToo() {
        assertThat(CommandLine.parse("/note\nbuy milk\nand bread"))
                .contains(new CommandLine("note", "buy milk\nand bread"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ping", "see /ping", "1/2"})
    void anythingElseIsNone(String text) {
        assertThat(CommandLine.parse(text)).isEmpty();
    }
}
