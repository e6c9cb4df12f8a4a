package io.shardline.logic.platform.qq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.shardline.dto.message.Button;
import io.shardline.dto.message.Button.Action;
import io.shardline.dto.message.Button.Style;
import io.shardline.dto.message.Segment;

class QqKeyboardTests {

    @Test
    void aButtonIsWrittenWithItsLookAndItsPermission() {
        assertThat(WrittenJson.of(QqKeyboard.write(keyboard(new Button("b1", "OK", Style.PRIMARY,
                new Action.Callback("yes")))))).isEqualTo(WrittenJson.parse("""
                    {"content":{"rows":[{"buttons":[{"id":"b1",
                      "render_data":{"label":"OK","visited_label":"OK","style":1},
                      "action":{"type":1,"permission":{"type":2},"data":"yes",
                        "unsupport_tips":"请升级 QQ · please update QQ"}}]}]}}
                    """));
    }

    @Test
    void everyActionHasItsNumber() {
        var buttons = WrittenJson.of(QqKeyboard.write(keyboard(
                new Button("a", "a", Style.SECONDARY, new Action.Link("https://host")),
                new Button("b", "b", Style.SECONDARY, new Action.Callback("data")),
                new Button("c", "c", Style.SECONDARY, new Action.Command("/ping", true)),
                new Button("d", "d", Style.SECONDARY, new Action.Command("/echo ", false)))))
                .at("/content/rows/0/buttons");

        assertThat(buttons).extracting(button -> button.at("/action/type").asInt() + " "
                + button.at("/action/data").asString() + " " + button.at("/action/enter"))
                .containsExactly("0 https://host ", "1 data ", "2 /ping true", "2 /echo  false");
        assertThat(buttons).extracting(button -> button.at("/render_data/style").asInt()).containsOnly(0);
    }

    @ParameterizedTest
    @CsvSource({"6, 1", "1, 6"})
    void moreThanThePlatformShowsIsRefused(int rows, int columns) {
        assertThatExceptionOfType(UnsendableException.class).isThrownBy(() -> QqKeyboard.write(grid(rows, columns)))
                .withMessage("keyboard: more than 5 rows or 5 buttons in a row");
    }

    @Test
    void fiveTimesFiveIsTheMost() {
        assertThat(WrittenJson.of(QqKeyboard.write(grid(5, 5))).at("/content/rows/4/buttons")).hasSize(5);
    }

    private static Segment.Keyboard keyboard(Button... row) {
        return new Segment.Keyboard(List.of(List.of(row)));
    }

    private static Segment.Keyboard grid(int rows, int columns) {
        Button button = new Button("b", "b", Style.PRIMARY, new Action.Callback("d"));
        return new Segment.Keyboard(Collections.nCopies(rows, Collections.nCopies(columns, button)));
    }
}
