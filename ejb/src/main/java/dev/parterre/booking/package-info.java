/**
 * Holds, bookings, and what becomes of them. The ground it stands on: no place is sold twice, no paid booking is lost.
 *
 * <p><b>Hold.</b> A claim on places with an end, quoted when it is made; the quote stands as long as the hold does. One
 * transaction inserts the hold and, last, claims its places all or nothing. Past its end a hold is worth nothing, whether or not
 * anybody has tidied it up.
 *
 * <p><b>Lanes.</b> Requests for places of one performance queue in its lane ({@code SaleLanes}); what waits there is written as one
 * batch: one set of statements, one commit, an answer for each. The commit of one batch collects the next, so a lone buyer waits for
 * nobody. In a batch each chooses from what those before it left, so that two of one node never race; a batch that loses a race
 * against another node reads the places again and is repeated, at last one by one, so that what fails fails alone. What costs
 * nothing is booked in the lane too; what must be paid for goes the longer way below. A full lane refuses ({@code SaleBusy}), and
 * what cannot be had is refused from the picture before it gets there; of another node's releases that picture may be a second old.
 *
 * <p><b>Turns.</b> When enough wait, the next batch chooses while the one before is still being written ({@code SaleTurn}), taking
 * for gone what that one is about to claim. A refusal on that ground is told only when the places are gone indeed; if the earlier batch
 * has failed, whoever was refused is served again. The same request under way twice waits for the first. All of this saves time and
 * decides nothing: two batches that overlap are to the database what two nodes are.
 *
 * <p><b>Once.</b> A request's idempotency key is kept, as digests, in the row that the request made and in the same transaction, so
 * there is no moment at which one stands without the other; a hold's secret is computed from its id, so that the first answer can
 * be given again without being kept.
 *
 * <p><b>Booking.</b> Three steps, each repeatable: (1) one transaction writes the booking {@code AWAITING_PAYMENT} with the intent
 * to pay and moves the end of the hold to the end of the time to pay; (2) the gateway is asked, outside any transaction, under the
 * payment's own key; (3) one transaction makes the booking {@code CONFIRMED} and its places sold and publishes
 * {@link dev.parterre.booking.BookingConfirmed}, or, after a decline, ends the booking and lets the hold live on. A hold has at most
 * one booking that is under way or done: who asks again gets that one. Whatever a crash interrupts the sweep takes up: it repeats
 * the charge, or gives the payment up and the places back.
 *
 * <p><b>Limits.</b> Per booking, per customer and per ticket type ({@link dev.parterre.booking.LimitService}); where the house has
 * set no number per customer, the season's counts. One buyer is whoever shares an account, an address or, where the house itself
 * limits customers, a card: what an account holds and has booked counts together with what was booked under its address as a guest,
 * and whatever was paid with one card counts together. Counted when places are held by an account and when they are booked, under
 * locks on the buyer's addresses and card. The season's number does not count cards: families share them, and it is nobody's decision
 * to forbid that. What cannot be known: which card a one-time token of the gateway stands for when the gateway tells no fingerprint
 * (wallets), cards of bookings made before the house set a limit, and that two addresses are one person's. A guest's holds count
 * for nobody until they are booked. Staff at the box office are not limited.
 *
 * <p><b>Guests' orders.</b> What was bought without an account becomes the account's that its buyer takes later
 * ({@link dev.parterre.booking.BookingAdoptionService}); how they prove that it is theirs: {@link dev.parterre.account}.
 *
 * <p><b>Swaps.</b> A request for places may name a hold that it is to take the place of: the choice is made as if that were given
 * back, and it is, in the transaction that makes the new one; a refusal leaves it alone. The new one goes on with the time of the old
 * one, so that changing one's mind keeps no place longer than making it up at once.
 *
 * <p><b>Money that comes late.</b> When a payment goes through although its booking has ended, the same places are taken if they are
 * still free; if not, all of it is refunded at once and {@link dev.parterre.booking.BookingPaidTooLate} tells whoever writes the
 * mail.
 *
 * <p><b>The last line.</b> Whatever the code does, the database has one row per place, a check on its state, and one valid line per
 * place.
 *
 * <p><b>Giving back.</b> Within the undo window customers get everything back; after that what the performance's terms
 * ({@link dev.parterre.booking.CancellationTermsService}) leave: fee per ticket, percentage, service fee or not, step by step before
 * the start. Terms are versions that are never changed; a booking keeps those that were valid when its places were held, which costs
 * the sale nothing. Where there are no terms the absence of a right of withdrawal for dated events holds (2011/83/EU, art. 16(l)) and
 * only staff can cancel, for the whole price. Staff may decide otherwise and say why, which is audited. What is kept, be it for
 * cancelling or of the service fee, is the house's fee with the tax of fees. Each line is reckoned by itself, so that order and
 * grouping do not matter. One {@code cancellation} row says what was decided; what goes back goes first the way of the payment that
 * led (the card), then to the balances, one refund for each.
 *
 * <p><b>Returns.</b> Places that come back while plenty of their kind are left are free at once. When few are left it is told
 * ({@link dev.parterre.booking.PlacesReturned}), and those that were sold, or offered by the engine, rest for the line first: until it
 * has had its chance, and for {@code parterre.matching.line-first} at the longest, only the engine may hold them, for whoever's turn in
 * the line it is ({@code PlaceReturns}). What somebody merely held is everybody's at once. What the engine claimed and gave back before
 * anybody was told is no news; what may have rested before rests again.
 *
 * <p><b>Decided 2026-11.</b> Lanes instead of a transaction per hold: 13 statements and a commit each became half a statement and a
 * fourteenth of a commit at 32 buyers. General admission is chosen from the picture at a random offset and claimed by the same
 * conditional update as seats, instead of with {@code SKIP LOCKED}: within a node nobody is there to skip.
 */
package dev.parterre.booking;
