package io.shardline.simulator.qq.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.shardline.simulator.qq.gateway.GatewayScene.Client;

class PushFaultTests {

    private static final Pattern SEQUENCE_AND_EVENT = Pattern.compile("\"s\":([0-9]+).*\"n\":([0-9]+)");

    private final GatewayScene scene = GatewayScene.create();
    private final Client client = scene.connect();

    @Test
    void aSkippedSequenceGoesOnFromThere() {
        arm("{\"kind\":\"sequence\",\"mode\":\"skip\",\"by\":10}");

        assertThat(happen(2)).containsExactly("12 1", "13 2");
    }

    @Test
    void aRepeatedSequenceDoesNotUseUpANumber() {
        happen(1);
        arm("{\"kind\":\"sequence\",\"mode\":\"repeat\"}");

        assertThat(happen(2)).containsExactly("2 2", "3 3");
    }

    @Test
    void aSequenceThatGoesBackDoesNotUseUpANumber() {
        happen(3);
        arm("{\"kind\":\"sequence\",\"mode\":\"back\",\"by\":2}");

        assertThat(happen(2)).containsExactly("2 4", "5 5");
    }

    @Test
    void aDuplicateGetsTheNextSequence() {
        arm("{\"kind\":\"duplicate\",\"copies\":2}");

        assertThat(happen(2)).containsExactly("2 1", "3 1", "4 1", "5 2");
    }

    @Test
    void aReorderedEventFollowsTheNextOne() {
        arm("{\"kind\":\"reorder\"}");

        assertThat(happen(3)).containsExactly("2 2", "3 1", "4 3");
    }

    @Test
    void aDroppedEventLeavesNoTrace() {
        arm("{\"kind\":\"drop\"}");

        assertThat(happen(2)).containsExactly("2 2");
    }

    @Test
    void anEventCanLackItsId() {
        arm("{\"kind\":\"omit-id\"}");
        scene.happen("GROUP_AT_MESSAGE_CREATE");

        assertThat(client.wire.take())
                .containsExactly("{\"op\":0,\"s\":2,\"t\":\"GROUP_AT_MESSAGE_CREATE\",\"d\":{\"n\":1}}");
    }

    @Test
    void whatWasSkippedIsReplayedWithTheSameSequence() {
        arm("{\"kind\":\"sequence\",\"mode\":\"skip\",\"by\":10}");
        happen(2);
        String session = client.session();
        client.drop();
        Client second = scene.dial();
        second.wire.take();

        second.resume(session, 11);

        assertThat(read(second.wire.take())).containsExactly("12 1", "13 2");
    }

    private void arm(String json) {
        scene.arm(json);
    }

    private List<String> happen(int times) {
        for (int i = 0; i < times; i++) {
            scene.happen("GROUP_AT_MESSAGE_CREATE");
        }
        return read(client.wire.take());
    }

    private static List<String> read(List<String> frames) {
        return frames.stream().map(SEQUENCE_AND_EVENT::matcher).filter(Matcher::find)
                .map(found -> found.group(1) + ' ' + found.group(2)).toList();
    }
}
