package io.shardline.simulator.qq.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.qq.id.Scene;

class BotWorldTests {

    private final BotWorld world = new Worlds().of("102000001");

    @Test
    void aSmallWorldExistsFromTheStart() {
        assertThat(world.listed()).extracting(Conversation::name)
                .contains("general", "announcements", "off-topic", "lobby",
                        "support", "games", "alice", "bob", "carol", "dave", "erin")
                .hasSize(11);
        assertThat(world.guilds()).hasSize(1);
        assertThat(world.guild("demo").members()).hasSize(5);
    }

    @Test
    void theSameNameAndItsIdMeanTheSameConversation() {
        for (Scene scene : Scene.values()) {
            Conversation byName = world.conversation(scene, "somewhere");
            assertThat(world.conversation(scene, "somewhere")).isSameAs(byName);
            assertThat(world.conversation(scene, byName.id())).as(scene.wireName()).isSameAs(byName);
        }
    }

    @Test
    void anUnknownIdBecomesAConversationWithThatId() {
        assertThat(world.conversation(Scene.GROUP, "0123456789ABCDEF0123456789ABCDEF").id())
                .isEqualTo("0123456789ABCDEF0123456789ABCDEF");
        assertThat(world.conversation(Scene.C2C, "0123456789ABCDEF0123456789ABCDEF").id())
                .isEqualTo("0123456789ABCDEF0123456789ABCDEF");
        assertThat(world.conversation(Scene.CHANNEL, "1013531").id()).isEqualTo("1013531");
        assertThat(world.conversation(Scene.CHANNEL, "18700000000001/general").guild()).isNotNull()
                .extracting(Guild::id).isEqualTo("18700000000001");
    }

    @Test
    void peopleAreFoundByNameAndBothIds() {
        Person alice = world.person("alice");

        assertThat(world.person(alice.openId())).isSameAs(alice);
        assertThat(world.person(alice.guildId())).isSameAs(alice);
    }

    @Test
    void anotherBotSeesOtherOpenidsButTheSameGuilds() {
        BotWorld other = new Worlds().of("102000002");

        assertThat(other.person("alice").openId()).isNotEqualTo(world.person("alice").openId());
        assertThat(other.person("alice").guildId()).isEqualTo(world.person("alice").guildId());
        assertThat(other.guild("demo").id()).isEqualTo(world.guild("demo").id());
    }

    @Test
    void theWorldOfRawEventsIsBoundedToo() {
        for (int i = world.listed().size(); i < BotWorld.MAX_CONVERSATIONS; i++) {
            world.withId(Scene.GROUP, "group " + i);
        }

        assertThatThrownBy(() -> world.withId(Scene.GROUP, "one more")).isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("full");
        assertThat(world.withId(Scene.GROUP, "group 11").id()).isEqualTo("group 11");
    }

    @Test
    void aGuildBelongsToWhoeverJoinedFirst() {
        Guild guild = world.guild("18700000000001");
        assertThat(guild.ownerId()).isEqualTo("0");

        guild.join(world.person("999999999"));
        guild.join(world.person("111111111"));

        assertThat(guild.ownerId()).isEqualTo("999999999");
    }

    @Test
    void namesAreBounded() {
        for (String name : new String[]{"", " ", "x".repeat(65), "a\nb"}) {
            assertThatThrownBy(() -> world.conversation(Scene.GROUP, name)).isInstanceOf(InvalidFieldException.class);
            assertThatThrownBy(() -> world.person(name)).isInstanceOf(InvalidFieldException.class);
        }
    }
}
