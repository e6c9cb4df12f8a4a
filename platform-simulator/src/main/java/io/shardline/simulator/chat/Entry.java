package io.shardline.simulator.chat;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.shardline.simulator.qq.world.Happening.InteractionState;
import io.shardline.simulator.qq.world.Happening.Picture;

/** One line of a conversation as the page shows it. A changed entry keeps its id and gets a new revision. */
sealed interface Entry {

    String id();

    long revision();

    Instant at();

    /** How the page tells entries apart. */
    @JsonProperty
    String kind();

    /** Who did it. */
    record Author(String kind, String id, String name) {}

    /** A user's message. */
    record Said(String id, long revision, Author from, Instant at, String messageId, String index, String text,
            boolean mention, List<Picture> images, @Nullable String quote, boolean pushed, @Nullable Journey journey,
            int answers) implements Entry {

        @Override
        public String kind() {
            return "message";
        }

        Said answered(long newRevision, @Nullable Journey taken) {
            return new Said(id, newRevision, from, at, messageId, index, text, mention, images, quote, pushed,
                    journey == null ? taken : journey, answers + 1);
        }
    }

    /** The bot's message. */
    record Replied(String id, long revision, Author from, Instant at, String messageId, String index,
            @Nullable String replyTo, boolean active, State state, @JsonUnwrapped Body body,
            List<Reaction> reactions)
            implements
                Entry {

        @Override
        public String kind() {
            return "message";
        }

        Replied with(long newRevision, State newState) {
            return new Replied(id, newRevision, from, at, messageId, index, replyTo, active, newState, body, reactions);
        }

        Replied with(long newRevision, Body newBody) {
            return new Replied(id, newRevision, from, at, messageId, index, replyTo, active, state, newBody, reactions);
        }

        Replied with(long newRevision, List<Reaction> newReactions) {
            return new Replied(id, newRevision, from, at, messageId, index, replyTo, active, state, body, newReactions);
        }
    }

    /** What became of the bot's message. */
    enum State {
        DELIVERED, AUDITING, REJECTED, RECALLED
    }

    /** A reaction that the bot set. */
    record Reaction(int type, String id) {}

    /** What the bot's message shows. */
    record Body(int msgType, @Nullable String text, @Nullable String markdown, @Nullable List<List<Button>> keyboard,
            List<Picture> images, @Nullable String media, @Nullable Ark ark, @Nullable Embed embed,
            @Nullable JsonNode card) {}

    /** A card's readable parts. */
    record Ark(int templateId, String prompt, List<String> lines, @Nullable String image, @Nullable String link) {}

    /** An embed's readable parts. */
    record Embed(String title, List<String> lines) {}

    /** One button of a keyboard. */
    record Button(String id, String label, String visitedLabel, int style, Action action, String data, boolean enter,
            boolean reply, List<String> onlyUsers) {}

    /** What a button does. */
    enum Action {
        LINK, CALLBACK, COMMAND
    }

    /** A pressed button. */
    record Pressed(String id, long revision, Author from, Instant at, String target, String button, String label,
            InteractionState state, @Nullable Integer code, @Nullable Long afterMs) implements Entry {

        @Override
        public String kind() {
            return "interaction";
        }
    }

    /** Something else that happened. */
    record Notice(String id, long revision, Author from, Instant at, String type) implements Entry {

        @Override
        public String kind() {
            return "notice";
        }
    }
}
