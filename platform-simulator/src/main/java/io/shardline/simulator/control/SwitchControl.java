package io.shardline.simulator.control;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.qq.rule.SwitchBoard;
import io.shardline.simulator.qq.rule.Switches;

/** Shows and changes the switches. */
@RestController
final class SwitchControl {

    private final SwitchBoard switches;

    SwitchControl(SwitchBoard switches) {
        this.switches = switches;
    }

    @GetMapping("/control/switches")
    Switches get() {
        return switches.now();
    }

    @PatchMapping("/control/switches")
    Switches patch(@RequestBody byte[] body) {
        return switches.patch(JsonFields.parse(body));
    }
}
