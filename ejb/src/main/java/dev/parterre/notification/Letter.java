package dev.parterre.notification;

import java.util.List;
import java.util.Locale;

/**
 * A mail before it is markup: plain texts, escaped where they are set.
 *
 * @param lead the sentence under the heading
 * @param rows label and value, in order
 * @param why the reasons, one sentence each; empty when there is nothing to explain
 * @param notes small print
 */
record Letter(
        Recipient to,
        String subject,
        String heading,
        String lead,
        List<Row> rows,
        Why why,
        List<Action> actions,
        List<String> notes,
        List<Attachment> attachments) {

    /** @param name empty of somebody of whom only the address is known */
    record Recipient(String name, String email, Locale locale) {}

    record Row(String label, String value) {}

    /** {@code title} over {@code reasons}. */
    record Why(String title, List<String> reasons) {

        static Why nothing() {
            return new Why("", List.of());
        }
    }

    /** The first action of a letter is its button, the others are links. */
    record Action(String label, String url) {}

    record Attachment(String name, String type, byte[] content) {}
}
