package io.shardline.simulator.qq.http;

/** Answers one kind of call. Everything is in memory, so it answers at once. */
@FunctionalInterface
public interface ApiEndpoint {

    /**
     * Answers.
     *
     * @throws ApiRefusal if the platform refuses
     */
    ApiAnswer answer(ApiCall call);
}
