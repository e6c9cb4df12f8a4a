package io.shardline.simulator.control;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.load.LoadJobs;
import io.shardline.simulator.load.LoadSpec;
import io.shardline.simulator.load.LoadView;

/** Starts and stops load jobs. */
@RestController
final class LoadControl {

    private final Addresses addresses;
    private final LoadJobs jobs;

    LoadControl(Addresses addresses, LoadJobs jobs) {
        this.addresses = addresses;
        this.jobs = jobs;
    }

    @PostMapping("/control/load")
    @ResponseStatus(HttpStatus.ACCEPTED)
    LoadView start(@RequestBody byte[] body) {
        JsonFields fields = JsonFields.parse(body);
        return jobs.start(LoadSpec.read(addresses.bot(fields).appId(), fields));
    }

    @GetMapping("/control/load")
    Map<String, List<LoadView>> list() {
        return Map.of("jobs", jobs.list());
    }

    @GetMapping("/control/load/{id}")
    LoadView get(@PathVariable String id) {
        return jobs.get(id);
    }

    @DeleteMapping("/control/load/{id}")
    LoadView stop(@PathVariable String id) {
        return jobs.stop(id);
    }
}
