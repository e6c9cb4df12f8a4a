package io.shardline.gateway.platform.qq;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.resources.LoopResources;

import io.shardline.gateway.publish.CheckpointWriter;
import io.shardline.gateway.publish.Checkpoints;
import io.shardline.gateway.session.SessionRuntime;

@Configuration(proxyBeanMethods = false)
class QqConfiguration {

    @Bean(destroyMethod = "dispose")
    LoopResources shardLoops() {
        return LoopResources.create("shards");
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService shardBackground() {
        return Executors.newScheduledThreadPool(2, Thread.ofPlatform().name("shard-background-", 0).daemon().factory());
    }

    @Bean
    QqAdapter qqAdapter(QqProperties properties, MeterRegistry registry, SessionRuntime sessions,
            Checkpoints checkpoints,
            CheckpointWriter checkpointWriter, LoopResources shardLoops, ScheduledExecutorService shardBackground) {
        return new QqAdapter(
                new QqRuntime(properties, new QqHttp(properties), new QqMetrics(registry), sessions, checkpoints,
                        checkpointWriter, shardLoops.onClient(LoopResources.DEFAULT_NATIVE), shardBackground));
    }
}
