/**
 * A handful of types that every component may use: {@link dev.parterre.shared.Money}, {@link dev.parterre.shared.Refusal},
 * paging, ids, the clock, and the transactional outbox. No business.
 *
 * <p>The outbox, once and for all: {@link dev.parterre.shared.Outbox#publish} writes a fact in the transaction that makes it
 * true. The relay, woken at the commit, sends committed facts to the topic {@link dev.parterre.shared.Facts#TOPIC} and ticks
 * them off; it commits JMS first, so that a crash repeats a fact rather than loses it. Reactions extend
 * {@link dev.parterre.shared.FactListener}, which acts once per fact id in a transaction of the database alone and has its
 * message acknowledged after the commit. A reaction that fails is delivered again with growing pauses and ends in the
 * dead-letter queue.
 *
 * <p>Each server has a broker of its own. What one that died had in it, another tells again after a minute
 * ({@link dev.parterre.shared.RelayNodes}): tickets do not wait for a machine that may never come back.
 *
 * <p>Decided 2026-11-22: one topic with a selector per reaction instead of one topic per fact. A new fact then needs no change
 * of the server's configuration, and the record's name is still the one spelling to search for.
 *
 * <p>Decided 2026-11-22: no broker takes part in a transaction of the database. As two-phase commit with the database as last
 * resource, a kill -9 left messages in doubt that recovery never took up (a crash round found two), and each reaction paid
 * for the broker's prepare. A transaction of the session ({@code useLocalTx}) acknowledges before the reaction, and its rollback
 * counts a try against the next message in the buffer, which then dies with the guilty one. A test of the architecture keeps
 * listeners out of both.
 */
package dev.parterre.shared;
