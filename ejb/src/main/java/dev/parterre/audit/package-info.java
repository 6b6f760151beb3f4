/**
 * The audit trail: who did what to which subject, in an order nobody can change afterwards unseen.
 *
 * <p>Every entry carries the hash of the one before it and a hash over itself, so changing, removing or inserting an entry
 * breaks the chain from there on, and {@link dev.parterre.audit.AuditTrail#verify()} says where. The row {@code audit_head}
 * holds the last hash and is locked while an entry is appended: the chain has one end, however many write at once. It also
 * gives away an entry that was cut off the end.
 *
 * <p>Decided 2026-11: entries are appended when the transaction is about to commit, after everything else it does. The head
 * is the most contended row of the system; taken last it is held for one statement and the commit, and can be part of no
 * deadlock, because nothing is locked after it. An entry says ids, never people: the trail is not erased with an account.
 */
package dev.parterre.audit;
