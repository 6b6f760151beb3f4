package dev.parterre.account;

import java.util.regex.Pattern;

/** What its holder calls a token, to know which one to revoke. */
record AccessTokenName(String value) {

    private static final int MAX_LENGTH = 80;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");

    /** @throws AccessTokenNameInvalid when empty, longer than 80 characters or unprintable, or null */
    static AccessTokenName of(String text) {
        var name = text == null ? "" : text.strip();
        if (name.isEmpty()
                || name.length() > MAX_LENGTH
                || UNPRINTABLE.matcher(name).find()) {
            throw new AccessTokenNameInvalid();
        }
        return new AccessTokenName(name);
    }
}
