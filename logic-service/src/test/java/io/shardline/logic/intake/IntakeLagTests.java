package io.shardline.logic.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class IntakeLagTests {

    private static final TopicPartition FIRST = new TopicPartition("events", 0);
    private static final TopicPartition SECOND = new TopicPartition("events", 1);

    @Test
    void countsWhatIsNotCommittedOverAllPartitions() {
        assertThat(IntakeLag.count(Map.of(FIRST, 0L, SECOND, 0L), Map.of(FIRST, 10L, SECOND, 7L),
                Map.of(FIRST, new OffsetAndMetadata(4), SECOND, new OffsetAndMetadata(7)))).isEqualTo(6);
    }

    @Test
    void aPartitionThatWasNeverReadCountsFromItsBeginning() {
        assertThat(IntakeLag.count(Map.of(FIRST, 30L), Map.of(FIRST, 50L), Map.of())).isEqualTo(20);
    }

    @Test
    void whatTheTopicNoLongerHasIsNotWaitedFor() {
        assertThat(IntakeLag.count(Map.of(FIRST, 30L), Map.of(FIRST, 50L), Map.of(FIRST, new OffsetAndMetadata(5))))
                .isEqualTo(20);
    }

    @Test
    void aCommitThatIsAheadOfAnOlderEndCountsAsNothing() {
        assertThat(IntakeLag.count(Map.of(FIRST, 0L), Map.of(FIRST, 5L), Map.of(FIRST, new OffsetAndMetadata(6))))
                .isZero();
    }
}
