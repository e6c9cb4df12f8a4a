package io.shardline.gateway.session;

/**
 * Spaces the IDENTIFYs of one bot as its platform demands. A permit counts from the moment of its use, because between grant
 * and use lies a dial of any length.
 */
public interface IdentifyGate {

    /** Asks for a permit; {@code granted} runs once, from any thread, unless it was released before. */
    Permit request(Runnable granted);

    /** The right to send one IDENTIFY, or a place in the queue for it. */
    interface Permit {

        /** The IDENTIFY was sent. */
        void used();

        /** It is not needed. Nothing happens if it was used. */
        void release();
    }
}
