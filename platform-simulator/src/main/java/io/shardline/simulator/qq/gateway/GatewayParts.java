package io.shardline.simulator.qq.gateway;

import java.time.Clock;

import org.springframework.stereotype.Component;

import io.shardline.simulator.fault.Faults;
import io.shardline.simulator.ledger.Ledger;
import io.shardline.simulator.qq.bot.Bots;
import io.shardline.simulator.qq.rule.SwitchBoard;

/** What every connection works with. */
@Component
record GatewayParts(Authenticator authenticator, Sessions sessions, Bots bots, Faults faults, Ledger ledger,
        SwitchBoard switches, GatewayProperties properties, Clock clock) {}
