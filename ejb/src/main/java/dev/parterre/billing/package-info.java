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
 * <p><b>Documents.</b> The organiser issues a receipt for the tickets, the house one for its fee and for what it kept of places that were
 * given back; to who names an address they are invoices. What a booking still needs is worked out from what it is and what was
 * issued ({@code DocumentPolicy}), so it may be asked at any time and in any order. A document is a row with everything it says and the
 * digest of that, written once; its file is made when it is first asked for and is the same ever after. What must change is taken
 * back by a credit note and written anew.
 *
 * <p><b>Numbers.</b> Ten digits: the year and a number of the issuer's in it, without gaps or repetition. Everything is made ready before
 * the number is taken; the row of the series is then locked until the commit, so a number that is taken is used, and one whose
 * transaction fails is taken by the next.
 *
 * <p><b>Who issues.</b> Legal name, address and numbers are entered by finance ({@link dev.parterre.billing.IssuerService}). Until they are,
 * documents wait in sight ({@code billing_due}) and are written within seconds after. Nothing is guessed: no tax exemption without its
 * reason, no VAT without a number, no reverse charge, because admission is taxed where the performance is (2006/112/EC, art. 53 and
 * 54). A private person is asked for no country; the document names the venue's.
 *
 * <p>Decided 2026-11: one chain for all entries, so one row is locked for the length of a commit. The books hear of paid bookings
 * only, and those have waited for a gateway; hundreds a second are no sale that anybody has seen.
 *
 * <p>Decided 2026-11: a lost dispute is the house's loss, for the organiser has let the guest in; what an organiser's contract says
 * otherwise is settled with the payout.
 */
package dev.parterre.billing;
