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

import io.shardline.simulator.fault.FaultDefinition;
import io.shardline.simulator.fault.FaultPoint;
import io.shardline.simulator.fault.FaultReader;
import io.shardline.simulator.fault.FaultView;
import io.shardline.simulator.fault.Faults;
import io.shardline.simulator.fault.SocketFault;
import io.shardline.simulator.json.JsonFields;
import io.shardline.simulator.qq.gateway.Gateway;

/** Arms and disarms faults. */
@RestController
final class FaultControl {

    private final Addresses addresses;
    private final Faults faults;
    private final Gateway gateway;

    FaultControl(Addresses addresses, Faults faults, Gateway gateway) {
        this.addresses = addresses;
        this.faults = faults;
        this.gateway = gateway;
    }

    @PostMapping("/control/faults")
    @ResponseStatus(HttpStatus.CREATED)
    FaultView arm(@RequestBody byte[] body) {
        JsonFields fields = JsonFields.parse(body);
        String conversation = addresses.findConversation(fields);
        addresses.findBot(fields);
        FaultDefinition definition = FaultReader.read(fields, conversation, fields.toNode());
        FaultView armed = faults.arm(definition);
        return definition.point() == FaultPoint.NOW && definition.action() instanceof SocketFault action
                ? faults.struck(armed.id(), gateway.strike(definition.scope(), action))
                : armed;
    }

    @GetMapping("/control/faults")
    Map<String, List<FaultView>> list() {
        return Map.of("faults", faults.list());
    }

    @GetMapping("/control/faults/{id}")
    FaultView get(@PathVariable String id) {
        return faults.get(id);
    }

    @DeleteMapping("/control/faults/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        faults.remove(id);
    }

    @DeleteMapping("/control/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAll() {
        faults.removeAll();
    }
}
