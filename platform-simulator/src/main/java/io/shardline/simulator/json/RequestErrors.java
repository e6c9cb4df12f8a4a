package io.shardline.simulator.json;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebInputException;

/** Answers requests that cannot be fulfilled with a sentence. */
@RestControllerAdvice
class RequestErrors {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;

    @ExceptionHandler
    ResponseEntity<Map<String, String>> onInvalidField(InvalidFieldException e) {
        return answer(BAD_REQUEST, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> onMissingThing(MissingThingException e) {
        return answer(NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> onBadInput(ServerWebInputException e) {
        return answer(BAD_REQUEST, e.getReason());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> onUnreadable(DecodingException e) {
        return answer(BAD_REQUEST, "body: cannot be read (" + e.getMessage() + ')');
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> onTooLarge(DataBufferLimitException e) {
        return ResponseEntity.status(TOO_LARGE).header(HttpHeaders.CONNECTION, "close")
                .body(Map.of("error", "body: too large (" + e.getMessage() + ')'));
    }

    private static ResponseEntity<Map<String, String>> answer(int status, @Nullable String error) {
        return ResponseEntity.status(status).body(Map.of("error", error == null ? "bad request" : error));
    }
}
