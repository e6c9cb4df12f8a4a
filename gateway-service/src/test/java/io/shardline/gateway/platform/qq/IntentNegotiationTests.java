package io.shardline.gateway.platform.qq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class IntentNegotiationTests {

    private static final Set<QqIntent> DEFAULTS = union(QqIntent.BASE, QqIntent.OPTIONAL);

    @Test
    void allDefaultsAreAskedForAtOnce() {
        IntentNegotiation negotiation = IntentNegotiation.ofDefaults();
        assertThat(negotiation.next()).isEqualTo(DEFAULTS);

        negotiation.accepted(DEFAULTS);

        assertThat(negotiation.settled()).isTrue();
        assertThat(negotiation.granted()).isEqualTo(DEFAULTS);
        assertThat(negotiation.refused()).isEmpty();
    }

    @Test
    void whatIsRefusedIsFoundOutAndDropped() {
        Set<QqIntent> grants = union(QqIntent.BASE, List.of(QqIntent.GROUP_AND_C2C_EVENT, QqIntent.MESSAGE_AUDIT));

        IntentNegotiation negotiation = play(grants);

        assertThat(negotiation.granted()).isEqualTo(grants);
        assertThat(negotiation.refused()).containsExactlyInAnyOrder(QqIntent.INTERACTION, QqIntent.DIRECT_MESSAGE,
                QqIntent.GUILD_MESSAGE_REACTIONS);
    }

    @Test
    void aBotWithNothingButTheBaseEndsThere() {
        assertThat(play(QqIntent.BASE).granted()).isEqualTo(QqIntent.BASE);
    }

    @Test
    void aRefusalOfTheBaseIsTheEnd() {
        IntentNegotiation negotiation = play(QqIntent.BASE);

        assertThat(negotiation.refused(QqIntent.BASE)).isFalse();
    }

    @Test
    void configuredIntentsAreNotReduced() {
        IntentNegotiation negotiation = IntentNegotiation.fixed(Set.of(QqIntent.GUILDS, QqIntent.FORUMS_EVENT));

        assertThat(negotiation.refused(negotiation.next())).isFalse();
        assertThat(negotiation.next()).containsExactlyInAnyOrder(QqIntent.GUILDS, QqIntent.FORUMS_EVENT);
        assertThat(negotiation.settled()).isTrue();
    }

    @Test
    void aShardThatAskedForWhatIsKnownToBeRefusedAsksAgain() {
        IntentNegotiation negotiation = IntentNegotiation.ofDefaults();
        assertThat(negotiation.refused(DEFAULTS)).isTrue();

        assertThat(negotiation.refused(DEFAULTS)).isTrue();

        assertThat(negotiation.next()).isEqualTo(union(QqIntent.BASE, List.of(QqIntent.GROUP_AND_C2C_EVENT)));
    }

    @Test
    void aGrantThatIsWithdrawnStartsTheSearchAnew() {
        IntentNegotiation negotiation = play(DEFAULTS);

        assertThat(negotiation.refused(Set.of())).as("a refused RESUME").isTrue();

        assertThat(negotiation.next()).isEqualTo(DEFAULTS);
        assertThat(negotiation.granted()).isEqualTo(QqIntent.BASE);
    }

    @Test
    void aSecondUnexplainedRefusalIsTakenForOne() {
        IntentNegotiation negotiation = IntentNegotiation.ofDefaults();
        negotiation.refusedUnexplained(DEFAULTS);
        assertThat(negotiation.next()).isEqualTo(DEFAULTS);

        negotiation.refusedUnexplained(DEFAULTS);

        assertThat(negotiation.next()).isNotEqualTo(DEFAULTS);
    }

    @Test
    void theMaskIsThePlatformsNumber() {
        assertThat(QqIntent.mask(Set.of(QqIntent.PUBLIC_GUILD_MESSAGES, QqIntent.GROUP_AND_C2C_EVENT)))
                .isEqualTo(1073741824L + 33554432L);
    }

    private static IntentNegotiation play(Set<QqIntent> grants) {
        IntentNegotiation negotiation = IntentNegotiation.ofDefaults();
        int identifies = 0;
        while (!negotiation.settled()) {
            Set<QqIntent> asked = negotiation.next();
            identifies++;
            assertThat(identifies).as("IDENTIFYs").isLessThanOrEqualTo(1 + QqIntent.OPTIONAL.size());
            if (grants.containsAll(asked)) {
                negotiation.accepted(asked);
            } else {
                assertThat(negotiation.refused(asked)).isTrue();
            }
        }
        return negotiation;
    }

    private static Set<QqIntent> union(Set<QqIntent> base, List<QqIntent> more) {
        Set<QqIntent> all = EnumSet.copyOf(base);
        all.addAll(more);
        return all;
    }
}
