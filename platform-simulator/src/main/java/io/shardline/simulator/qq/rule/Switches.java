package io.shardline.simulator.qq.rule;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.shardline.simulator.json.JsonFields;

/**
 * Everything about the QQ platform that can be switched, at start and while running.
 *
 * @param gateway sessions
 * @param api sends and answers
 * @param limits documented limits
 * @param quirks oddities of the live platform
 */
@ConfigurationProperties("simulator.qq.switches")
public record Switches(
        @DefaultValue GatewaySwitches gateway,
        @DefaultValue ApiSwitches api,
        @DefaultValue Limits limits,
        @DefaultValue Quirks quirks) {

    /** These switches with those that the request names changed. */
    public Switches patched(JsonFields fields) {
        var patched = new Switches(
                fields.object("gateway").map(gateway::patched).orElse(gateway),
                fields.object("api").map(api::patched).orElse(api),
                fields.object("limits").map(limits::patched).orElse(limits),
                fields.object("quirks").map(quirks::patched).orElse(quirks));
        fields.end();
        return patched;
    }
}
