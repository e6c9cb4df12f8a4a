package io.shardline.simulator.qq.http;

import java.util.List;

/** Endpoints that belong together. */
public interface ApiRoutes {

    List<ApiRoute> routes();
}
