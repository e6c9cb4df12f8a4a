package io.shardline.dto.envelope;

/**
 * One bot account on one platform, written {@code qq/102000001}.
 *
 * @param platform where the account lives
 * @param account the platform's id of the bot: letters, digits, {@code . _ -}, at most 64 characters
 */
public record BotId(Platform platform, String account) {

    private static final int MAX_LENGTH = 64;

    public BotId {
        if (account.isEmpty() || account.length() > MAX_LENGTH || !account.chars().allMatch(BotId::isAllowed)) {
            throw new IllegalArgumentException(
                    "bot account: " + account + " (expected: 1 to 64 letters, digits, '.', '_' or '-')");
        }
    }

    /**
     * Reads the written form.
     *
     * @throws IllegalArgumentException if the text is not {@code platform/account}
     */
    public static BotId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("bot: " + text + " (expected: platform/account)");
        }
        return new BotId(Platform.of(text.substring(0, slash)), text.substring(slash + 1));
    }

    private static boolean isAllowed(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || "._-".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return platform.wireName() + '/' + account;
    }
}
