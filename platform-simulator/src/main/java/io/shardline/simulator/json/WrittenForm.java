package io.shardline.simulator.json;

import java.time.Duration;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Answers write durations and choices as requests do: {@code "5m"}, {@code "close-4008"}. */
public final class WrittenForm extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public WrittenForm() {
        super("written-form");
        addSerializer(new DurationSerializer());
        addSerializer(new ChoiceSerializer());
    }

    private static final class DurationSerializer extends StdSerializer<Duration> {

        DurationSerializer() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(Durations.format(value));
        }
    }

    private static final class ChoiceSerializer extends ValueSerializer<Enum<?>> {

        @Override
        public Class<?> handledType() {
            return Enum.class;
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(JsonFields.written(value));
        }
    }
}
