package io.shardline.logic.platform.qq;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A message as the platform takes it.
 *
 * @param body fields of the request, without the anchor
 * @param upload a file that has to be uploaded first, null if there is none
 * @param degraded what could not be sent as it is, and what it became
 */
record QqMessage(Map<String, Object> body, @Nullable Upload upload, List<String> degraded) {

    /**
     * A file that the platform fetches.
     *
     * @param fileType the platform's number of its kind
     * @param url where it is
     * @param name to show, null if unknown
     */
    record Upload(int fileType, String url, @Nullable String name) {}
}
