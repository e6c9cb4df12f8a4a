package io.shardline.simulator.qq.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformIdsTests {

    private final PlatformIds ids = new PlatformIds(new Random(1));

    @ParameterizedTest
    @EnumSource(Scene.class)
    void messageIdsLeadBackToTheirNumber(Scene scene) {
        String id = ids.message(scene, 4_711);

        assertThat(ids.findMessage(id)).hasValue(4_711);
        assertThat(ids.findSent(id)).isEmpty();
    }

    @Test
    void idsHaveThePlatformsForms() {
        assertThat(ids.message(Scene.GROUP, 1)).matches("ROBOT1\\.0_[A-Za-z0-9_-]{22}");
        assertThat(ids.message(Scene.C2C, 1)).matches("ROBOT1\\.0_[A-Za-z0-9_-]{22}!");
        assertThat(ids.message(Scene.CHANNEL, 1)).matches("08c0[0-9a-f]{32}9006");
        assertThat(ids.event("GROUP_AT_MESSAGE_CREATE", 1)).matches("GROUP_AT_MESSAGE_CREATE:[0-9a-f]{32}");
        assertThat(ids.event("GROUP_ADD_ROBOT", 1))
                .matches("GROUP_ADD_ROBOT:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    }

    @Test
    void eventFileAndInteractionIdsLeadBackToTheirNumber() {
        assertThat(ids.findEvent(ids.event("FRIEND_ADD", 5))).hasValue(5);
        assertThat(ids.findEvent(ids.event("C2C_MESSAGE_CREATE", 6))).hasValue(6);
        assertThat(ids.findFile(ids.file(7))).hasValue(7);
        assertThat(ids.findInteraction(ids.interaction(8))).hasValue(8);
    }

    @Test
    void foreignIdsAreUnknown() {
        for (String foreign : new String[]{"", "ROBOT1.0_", "ROBOT1.0_AAAAAAAAAAAAAAAAAAAAAA", "ROBOT1.0_%%%",
                "08c0zz9006",
                ids.event("FRIEND_ADD", 1), ids.interaction(1),
                new PlatformIds(new Random(2)).message(Scene.GROUP, 1)}) {
            assertThat(ids.findMessage(foreign)).as(foreign).isEmpty();
        }
        assertThat(ids.findEvent(ids.interaction(1))).isEmpty();
        assertThat(ids.findFile("no base64!")).isEmpty();
    }

    @Test
    void noTwoNumbersShareAnId() {
        var seen = new HashSet<String>();
        for (int number = 0; number < 10_000; number++) {
            seen.add(ids.message(Scene.GROUP, number));
        }

        assertThat(seen).hasSize(10_000);
    }
}
