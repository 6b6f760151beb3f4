package dev.parterre.sandbox.mail;

/**
 * A leaf of a mail that is not its text: an attachment, or an image the text refers to.
 *
 * @param index its position among all leaves, counted from 0
 * @param contentId what the HTML calls it after {@code cid:}, empty without
 */
record MailPart(int index, String name, String type, String contentId, byte[] content) {

    boolean inline() {
        return !contentId.isEmpty();
    }
}
