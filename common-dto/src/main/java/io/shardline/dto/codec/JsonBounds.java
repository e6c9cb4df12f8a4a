package io.shardline.dto.codec;

import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * What a payload may cost to read. Platforms stay far below these; they stop hostile input before it costs memory or
 * stack. A payload beyond them is malformed.
 */
public final class JsonBounds {

    /** Objects and arrays inside each other. */
    public static final int MAX_DEPTH = 64;
    /** Values, names and brackets of a payload that is read as a whole; a tree takes about 100 bytes for each. */
    public static final int MAX_TOKENS = 200_000;

    private static final int MAX_STRING_CHARACTERS = 4 << 20;
    private static final int MAX_NUMBER_CHARACTERS = 1000;
    private static final int MAX_NAME_CHARACTERS = 8192;

    private JsonBounds() {}

    /**
     * A factory for streaming parsers of UTF-8 on event loops: buffers belong to the thread, so that loops do not
     * contend for them, and tokens are not counted, since nothing is kept of them.
     */
    public static JsonFactory streaming() {
        return factory(constraints().build()).recyclerPool(JsonRecyclerPools.threadLocalPool()).build();
    }

    static JsonFactory tree() {
        return factory(constraints().maxTokenCount(MAX_TOKENS).build()).build();
    }

    private static JsonFactoryBuilder factory(StreamReadConstraints constraints) {
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                // Error messages end up in logs and headers, where nothing may stand that users wrote.
                .errorReportConfiguration(
                        ErrorReportConfiguration.builder().maxErrorTokenLength(0).maxRawContentLength(0).build())
                // Payloads are UTF-8; guessing other encodings would only give broken input a second meaning.
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION);
    }

    private static StreamReadConstraints.Builder constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_STRING_CHARACTERS)
                .maxNumberLength(MAX_NUMBER_CHARACTERS)
                .maxNameLength(MAX_NAME_CHARACTERS);
    }
}
