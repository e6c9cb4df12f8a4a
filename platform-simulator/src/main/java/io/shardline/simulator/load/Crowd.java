package io.shardline.simulator.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import io.shardline.simulator.qq.event.UserMessage;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.BotWorld;
import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Person;

/** The conversations of a load, and who writes what in them. */
final class Crowd {

    private final LoadSpec spec;
    private final BotWorld world;
    private final RandomGenerator random;
    private final List<Member> members = new ArrayList<>();
    private final String padding;

    private record Member(Conversation conversation, Person author) {}

    /**
     * A crowd.
     *
     * @param emptySize size of a content without any text, which padding fills up
     */
    Crowd(LoadSpec spec, BotWorld world, RandomGenerator random, int emptySize) {
        this.spec = spec;
        this.world = world;
        this.random = random;
        this.padding = " ".repeat(Math.max(0, spec.payloadBytes() - emptySize - spec.text().length()));
        double sum = spec.scenes().values().stream().mapToDouble(Double::doubleValue).sum();
        double upTo = 0;
        for (Map.Entry<Scene, Double> share : spec.scenes().entrySet()) {
            upTo += share.getValue() / sum * spec.conversations();
            while (members.size() < Math.round(upTo)) {
                members.add(member(share.getKey(), members.size()));
            }
        }
    }

    /** The n-th message: each conversation in turn, except for the share that is hot. */
    UserMessage message(long n) {
        boolean hot = spec.hotShare() > 0 && random.nextDouble() < spec.hotShare();
        Member member = members.get(hot ? 0 : (int) (n % members.size()));
        String text = spec.text().replace("{n}", Long.toString(n)) + padding;
        return UserMessage.text(member.conversation(), member.author(), text, true);
    }

    private Member member(Scene scene, int index) {
        String name = "load-" + index;
        return switch (scene) {
            case GROUP -> new Member(world.conversation(scene, name), world.person("load-user"));
            case C2C, DM -> new Member(world.conversation(scene, name), world.person(name));
            case CHANNEL -> new Member(world.conversation(scene, name + "/general"), world.person("load-user"));
        };
    }
}
