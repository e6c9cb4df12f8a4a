package io.shardline.gateway.session;

import java.time.Duration;

/** What a close code asks for. Each platform maps its codes to these. */
public sealed interface CloseAction {

    /** The session lives: resume it. */
    record Resume() implements CloseAction {}

    /** The session may live: resume it once, then start anew. */
    record ResumeOnce() implements CloseAction {}

    /** The session lives, and the platform wants a pause first. */
    record ResumeAfter(Duration pause) implements CloseAction {}

    /** The session is gone. */
    record Identify() implements CloseAction {}

    /** The token was refused: fetch another, then start anew. */
    record NewToken() implements CloseAction {}

    /** Nothing helps but a change of configuration. */
    record Stop(StopReason reason) implements CloseAction {}
}
