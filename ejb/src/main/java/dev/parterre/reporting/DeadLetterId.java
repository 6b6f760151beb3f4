package dev.parterre.reporting;

import java.util.regex.Pattern;

/**
 * Names a dead letter. A fact that several consumers failed at lies there once for each, under the same message id; the queue it
 * came from tells them apart.
 */
public record DeadLetterId(String message, String queue) {

    private static final Pattern WRITTEN = Pattern.compile("(ID:[0-9A-Za-z-]{1,64})/([\\w.:$-]{1,200})");

    /**
     * @param text as {@link #toString} writes it
     * @throws NoSuchDeadLetter when it was not written so
     */
    public static DeadLetterId of(String text) {
        var parts = WRITTEN.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            throw new NoSuchDeadLetter();
        }
        return new DeadLetterId(parts.group(1), parts.group(2));
    }

    @Override
    public String toString() {
        return message + "/" + queue;
    }
}
