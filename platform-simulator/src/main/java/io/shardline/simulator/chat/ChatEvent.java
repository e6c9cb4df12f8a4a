package io.shardline.simulator.chat;

/** What readers of a conversation are told. */
sealed interface ChatEvent {

    /** An entry is new or has changed. */
    record Changed(Entry entry) implements ChatEvent {}

    /** The bot shows that it is typing. */
    record Typing(int seconds) implements ChatEvent {}
}
