/**
 * What becomes of the bookings of a performance that is called off or taken off its date.
 *
 * <p>Staff say it once, with a reason in the customers' languages; the performance changes in the same transaction. Then a batch job
 * works through the bookings. <b>Called off:</b> each is given back with its whole price, service fee included, in a transaction of
 * its own, and its money is sent off. <b>Another date:</b> places, bookings and tickets are for the new date, because it is the same
 * performance; each customer is told and may, by the link in the mail and until a term, say yes or take everything back. Who says
 * nothing keeps the tickets.
 *
 * <p><b>Once, whatever happens.</b> A booking is listed at most once per disruption (unique key), a place is given back at most once
 * (its line's state, under the booking's lock), a refund has its own key at the gateway. So every step may be repeated: a job that was
 * killed is started again by the schedule, or by another node when the first has been silent for three minutes, and goes on with what
 * is not done. Orders that were being paid while the performance was called off are not confirmed any more; what slipped through
 * (a lane's picture may be a quarter of a second old) is found by the sweep that looks at disruptions of the last day again.
 *
 * <p>What failed is listed with its cause and can be tried again: whatever is not given back is given back, refunds that the gateway
 * refused for good are sent once more under a new key.
 *
 * <p><b>Decided 2026-11.</b> Silence keeps the tickets: the contract is about the evening, tickets that stay valid are what most
 * want, and nobody loses a right by not reading mail before the term, which staff set and which cannot be shorter than three days or
 * end later than the new date. The link's secret is kept as it is: all it can do is to send money back the way it came.
 */
package dev.parterre.disruption;
