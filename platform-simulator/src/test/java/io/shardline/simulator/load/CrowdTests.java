package io.shardline.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.qq.event.UserMessage;
import io.shardline.simulator.qq.id.Scene;
import io.shardline.simulator.qq.world.Worlds;

class CrowdTests {

    @Test
    void conversationsAreSharedOutAmongTheScenes() {
        var scenes = messages("{\"total\":1,\"conversations\":100,\"scenes\":{\"group\":7,\"c2c\":2,\"channel\":1}}",
                100).stream()
                .collect(Collectors.groupingBy(message -> message.conversation().scene(), Collectors.counting()));

        assertThat(scenes).containsEntry(Scene.GROUP, 70L).containsEntry(Scene.C2C, 20L).containsEntry(Scene.CHANNEL,
                10L);
    }

    @Test
    void eachConversationHasItsTurn() {
        List<UserMessage> messages = messages("{\"total\":1,\"conversations\":10}", 30);

        assertThat(messages.stream().collect(Collectors.groupingBy(UserMessage::conversation, Collectors.counting())))
                .hasSize(10).allSatisfy((_, count) -> assertThat(count).isEqualTo(3));
    }

    @Test
    void aHotConversationGetsItsShare() {
        List<UserMessage> messages = messages("{\"total\":1,\"conversations\":1000,\"hotShare\":0.5}", 10_000);

        long hot = messages.stream().filter(message -> message.conversation() == messages.getFirst().conversation()
                || message.conversation().name().equals("load-0")).count();
        assertThat(hot).isBetween(4_800L, 5_300L);
    }

    @Test
    void textsAreNumberedAndPadded() {
        List<UserMessage> messages = messages("{\"total\":1,\"text\":\"/echo {n}\",\"payloadBytes\":1000}", 3);

        assertThat(messages.get(2).text()).startsWith("/echo 2 ").hasSizeBetween(450, 550);
    }

    @Test
    void channelsLieInAGuildEach() {
        List<UserMessage> messages = messages("{\"total\":1,\"conversations\":5,\"scenes\":{\"channel\":1}}", 5);

        assertThat(messages.stream().map(message -> message.conversation().guild()).distinct()).hasSize(5);
    }

    private static List<UserMessage> messages(String json, int count) {
        LoadSpec spec = LoadSpec.read("102000001", JsonFields.parse(json.getBytes(StandardCharsets.UTF_8)));
        var crowd = new Crowd(spec, new Worlds().of("102000001"), new SplittableRandom(1), 480);
        return LongStream.range(0, count).mapToObj(crowd::message).toList();
    }
}
