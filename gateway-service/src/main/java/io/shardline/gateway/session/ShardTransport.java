package io.shardline.gateway.session;

/** Speaks a platform's language for one shard. */
public interface ShardTransport {

    /** Begins a connection; everything that comes of it is told to the listener. */
    ShardConnection dial(ConnectionListener listener);

    /** The platform refused the token that the last connection used. */
    void tokenRefused();

    /** The platform refused IDENTIFY and did not say why. */
    void identifyRefused();

    /** Events flow; with which intents, the transport knows. */
    void live();
}
