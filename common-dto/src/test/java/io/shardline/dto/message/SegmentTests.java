package io.shardline.dto.message;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;

class SegmentTests {

    private static final Button BUTTON = new Button("b", "Go", Button.Style.PRIMARY, new Button.Action.Callback("d"));

    @Test
    void aKeyboardWithoutRowsCannotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment.Keyboard(List.of()))
                .withMessage("rows: [] buttons (expected: at least one row, each with at least one button)");
    }

    @Test
    void aKeyboardWithAnEmptyRowCannotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Segment.Keyboard(List.of(List.of(BUTTON), List.of())))
                .withMessage("rows: [1, 0] buttons (expected: at least one row, each with at least one button)");
    }
}
