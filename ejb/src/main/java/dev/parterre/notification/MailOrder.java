package dev.parterre.notification;

/**
 * What a mail is about.
 *
 * @param id null until it is kept
 * @param subjectRef a booking's reference, a decision's, a member's or an account's id, by kind
 * @param accountId whose it is, null for a guest's booking
 */
record MailOrder(String id, String factId, MailKind kind, String subjectRef, Long accountId) {

    static MailOrder on(String factId, MailKind kind, String subjectRef, Long accountId) {
        return new MailOrder(null, factId, kind, subjectRef, accountId);
    }
}
