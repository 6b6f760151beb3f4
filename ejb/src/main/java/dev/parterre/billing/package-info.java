/**
 * The books: a double-entry ledger of every movement of money, and the documents that are written about it.
 *
 * <p><b>Whose money.</b> The house sells for organisers. The ticket part of a price and its tax are the organiser's and are paid out
 * to them; the fee part and its tax are the house's. {@code PostingPolicy} holds every rule of what a movement does to the books.
 *
 * <p><b>What the ledger promises.</b> Every entry balances, in each currency: {@code Entry} cannot be made otherwise. Every fact is
 * posted once: its source is unique. Nothing that is written changes: there is no statement in the code that would, each entry
 * carries the hash of the one before it, and {@link dev.parterre.billing.LedgerService#verify()} says where somebody with other
 * means has changed, removed or inserted one. What the database's own administrators do, the hashes show; they do not prevent it.
 *
 * <p><b>From facts.</b> Entries follow facts through the queue, a moment later, in whatever order they come: money is the customers'
 * ({@code CUSTOMERS}) between its arrival and the sale, and between the return and the refund, so no fact waits for another. A
 * correction is a new entry. What costs nothing is not posted: free bookings publish no fact that the ledger listens to.
 *
 * <p>Decided 2026-11: one chain for all entries, so one row is locked for the length of a commit. The books hear of paid bookings
 * only, and those have waited for a gateway; hundreds a second are no sale that anybody has seen.
 *
 * <p>Decided 2026-11: a lost dispute is the house's loss, for the organiser has let the guest in; what an organiser's contract says
 * otherwise is settled with the payout.
 */
package dev.parterre.billing;
