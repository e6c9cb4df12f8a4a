package io.shardline.dto.codec.qq;

import static io.shardline.dto.codec.qq.QqSamples.at;
import static io.shardline.dto.codec.qq.QqSamples.origin;

import java.util.Map;

import io.shardline.dto.envelope.Scene;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.InteractionTriggered;
import io.shardline.dto.event.InteractionTriggered.Kind;
import io.shardline.dto.event.User;

/** What the samples of interactions decode to. */
final class ExpectedInteractions {

    private static final User ALICE_IN_GROUP = User.withId(QqSamples.ALICE_IN_GROUP);
    private static final User CAROL = User.withId(QqSamples.CAROL_ALONE);

    private ExpectedInteractions() {}

    static Map<String, BotEvent> events() {
        return Map.of(
                "INTERACTION_CREATE", new InteractionTriggered(
                        origin("INTERACTION_CREATE", Scene.GROUP, QqSamples.GROUP, at("02:21:00")),
                        "1b13d569-4610-4ab9-bc51-feecc5def6d4", Kind.BUTTON, ALICE_IN_GROUP, "allow", "confirm:once",
                        null, Map.of("type", "11")),
                "INTERACTION_CREATE.guild", new InteractionTriggered(
                        origin("INTERACTION_CREATE.guild", Scene.CHANNEL, QqSamples.TEXT_CHANNEL, at("02:21:01")),
                        "7a0c4d21-83b5-4e1f-9c62-15d8e9f0a3b4", Kind.BUTTON, User.withId(QqSamples.ALICE), "b1", "x",
                        QqSamples.GUILD_MESSAGE, Map.of("type", "11", "guild_id", QqSamples.GUILD)),
                "INTERACTION_CREATE.menu", new InteractionTriggered(
                        origin("INTERACTION_CREATE.menu", Scene.C2C, QqSamples.CAROL_ALONE, at("02:21:02")),
                        "8b1d5e32-94c6-4f20-8d73-26e9fa01b4c5", Kind.MENU, CAROL, "f_help", "", null,
                        Map.of("type", "12")),
                "INTERACTION_CREATE.authorization", new InteractionTriggered(
                        origin("INTERACTION_CREATE.authorization", Scene.C2C, QqSamples.CAROL_ALONE, at("02:21:03")),
                        "9c2e6f43-a5d7-4031-9e84-37fa0b12c5d6", Kind.AUTHORIZATION, CAROL, "", "", null,
                        Map.of("type", "18", "authorize_data.opt_scene", "setting", "authorize_data.scope",
                                "c2c_push")),
                "INTERACTION_CREATE.feedback", new InteractionTriggered(
                        origin("INTERACTION_CREATE.feedback", Scene.C2C, QqSamples.CAROL_ALONE, at("02:21:04")),
                        "ad3f7054-b6e8-4142-af95-480b1c23d6e7", Kind.FEEDBACK, CAROL, "", "", "ROBOT1.0_a1b2",
                        Map.of("type", "13", "feedback_opt", "LIKE", "checked", "true", "message_scene", "2")),
                "INTERACTION_CREATE.story", new InteractionTriggered(
                        origin("INTERACTION_CREATE.story", Scene.C2C, QqSamples.CAROL_ALONE, at("02:21:05")),
                        "be408165-c7f9-4253-80a6-591c2d34e7f8", Kind.OTHER, CAROL, "", "", null,
                        Map.of("type", "15", "action", "ENTER_STORY")),
                "INTERACTION_CREATE.management", new InteractionTriggered(
                        origin("INTERACTION_CREATE.management", Scene.GROUP, QqSamples.GROUP, at("02:21:06")),
                        "cf519276-d80a-4364-91b7-6a2d3e45f809", Kind.OTHER, ALICE_IN_GROUP, "", "", null,
                        Map.of("type", "20", "data.type", "2001")));
    }
}
