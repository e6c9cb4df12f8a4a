package io.shardline.simulator.load;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import io.shardline.simulator.json.InvalidFieldException;
import io.shardline.simulator.json.MissingThingException;
import io.shardline.simulator.qq.event.Speech;
import io.shardline.simulator.qq.gateway.Gateway;
import io.shardline.simulator.qq.world.BotWorld;
import io.shardline.simulator.qq.world.Worlds;

/** All load jobs, each on a thread of its own. The latest hundred are remembered. */
@Component
public final class LoadJobs implements DisposableBean {

    private static final int MAX_RUNNING = 16;
    private static final int MAX_KEPT = 100;
    /** What the content of an event weighs without its text. */
    private static final int EMPTY_CONTENT = 480;

    private final Speech speech;
    private final Worlds worlds;
    private final Gateway gateway;
    private final Clock clock;
    private final RandomGenerator random;
    private final Map<String, LoadJob> jobs = new LinkedHashMap<>();
    private long lastId;

    public LoadJobs(Speech speech, Worlds worlds, Gateway gateway, Clock clock, RandomGenerator random) {
        this.speech = speech;
        this.worlds = worlds;
        this.gateway = gateway;
        this.clock = clock;
        this.random = random;
    }

    /** Starts a job; its conversations are made before this returns. */
    public synchronized LoadView start(LoadSpec spec) {
        if (jobs.values().stream().filter(LoadJob::isRunning).count() >= MAX_RUNNING) {
            throw new InvalidFieldException("load: " + MAX_RUNNING + " jobs are running (expected: DELETE one)");
        }
        BotWorld world = worlds.of(spec.bot());
        var crowd = new Crowd(spec, world, new SplittableRandom(random.nextLong()), EMPTY_CONTENT);
        String id = "load-" + ++lastId;
        var job = new LoadJob(id, spec, n -> speech.speak(crowd.message(n)), () -> gateway.backlog(spec.bot()), clock);
        jobs.put(id, job);
        jobs.values().stream().filter(other -> !other.isRunning()).findFirst()
                .filter(_ -> jobs.size() > MAX_KEPT).ifPresent(oldest -> jobs.values().remove(oldest));
        Thread.ofPlatform().daemon().name("simulator-" + id).start(job);
        return job.view();
    }

    public synchronized List<LoadView> list() {
        return jobs.values().stream().map(LoadJob::view).toList();
    }

    public synchronized LoadView get(String id) {
        return require(id).view();
    }

    public synchronized LoadView stop(String id) {
        LoadJob job = require(id);
        job.stop();
        return job.view();
    }

    @Override
    public synchronized void destroy() {
        jobs.values().forEach(LoadJob::stop);
    }

    private LoadJob require(String id) {
        LoadJob job = jobs.get(id);
        if (job == null) {
            throw new MissingThingException("load: " + id + " does not exist");
        }
        return job;
    }
}
