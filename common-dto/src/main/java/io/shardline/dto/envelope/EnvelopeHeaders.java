package io.shardline.dto.envelope;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Names of the headers of an envelope, and those that never change. */
final class EnvelopeHeaders {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SOURCE = "ce_source";
    static final String TIME = "ce_time";
    static final String SPEC_VERSION = "ce_specversion";
    static final String CONTENT_TYPE = "content-type";
    static final String BOT = "ce_bot";
    static final String SHARD = "ce_shard";
    static final String SESSION = "ce_session";
    static final String SEQUENCE = "ce_sequence";
    static final String GENERATION = "ce_generation";
    static final String RECEIVED_TIME = "ce_receivedtime";
    static final String TRACE_PARENT = "traceparent";

    static final Header SPEC_VERSION_1 = header(SPEC_VERSION, "1.0");
    static final Header JSON = header(CONTENT_TYPE, "application/json");

    private EnvelopeHeaders() {}

    static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
