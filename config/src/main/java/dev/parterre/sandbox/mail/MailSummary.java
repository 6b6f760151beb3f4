package dev.parterre.sandbox.mail;

import java.time.Instant;

/**
 * One line of the mailbox.
 *
 * @param id number of arrival, as text
 * @param to the address it was delivered to, whatever its header says
 */
record MailSummary(String id, String to, String from, String subject, String messageId, Instant receivedAt) {}
