package io.shardline.simulator.qq.event;

import java.util.List;

/** A way in which events leave the platform: WebSocket sessions, and some day webhooks. */
public interface EventOutlet {

    /** Takes an event; must not block. The answer is empty if nobody is there to get it. */
    List<PushReceipt> offer(PlatformEvent event);
}
