/**
 * A handful of types that every component may use: {@link dev.parterre.shared.Money}, {@link dev.parterre.shared.Refusal},
 * paging, ids, the clock, and the transactional outbox. No business.
 *
 * <p>The outbox, once and for all: {@link dev.parterre.shared.Outbox#publish} writes a fact in the transaction that makes it
 * true. The relay, woken at the commit, sends committed facts to the topic {@link dev.parterre.shared.Facts#TOPIC} and ticks
 * them off; it commits JMS first, so that a crash repeats a fact rather than loses it. Reactions extend
 * {@link dev.parterre.shared.FactListener}, which acts once per fact id in the message's own transaction. A reaction that fails is delivered again with growing pauses and ends in the dead-letter queue.
 *
 * <p>Decided 2026-11-22: one topic with a selector per reaction instead of one topic per fact. A new fact then needs no change
 * of the server's configuration, and the record's name is still the one spelling to search for.
 */
package dev.parterre.shared;
