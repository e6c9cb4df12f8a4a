package io.shardline.dto.bot;

/** A bot file that cannot be used; the message names the file, the field and what was expected, and never a secret. */
public final class BotFileException extends RuntimeException {

    BotFileException(String file, String problem) {
        super(file + ": " + problem);
    }

    BotFileException(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
