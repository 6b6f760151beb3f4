/**
 * The house's bank account: transfers that are awaited, statements that say what came, and what is paid out again.
 *
 * <p><b>Reference.</b> A transfer is known by its creditor reference (ISO 11649): {@code RF}, two check digits, and the booking's
 * reference. The check digits are for the payer's bank, which finds any wrong digit or letter with them; of a digit for a letter, which
 * changes the length of the number that is divided, they miss one in a hundred. Matching does not rely on them: references are random,
 * and a payer who writes the bare booking reference is understood too, in any grouping.
 *
 * <p><b>Statements.</b> CAMT.053 or CSV. Each line is taken once, by the bank's own reference or else by a digest of what it says, in
 * a transaction of its own: a file that is sent twice, or overlaps with another, changes nothing. What came in is put to the transfer
 * that it names by {@code FindingPolicy}; each finding has its rule, its mail and its next step:
 *
 * <ul>
 *   <li>EXACT: the payment is captured, and the booking confirmed.
 *   <li>TOO_LITTLE: it is kept for the booking, the customer is told what is missing; the rest completes it. When the time ends it
 *       becomes open money again.
 *   <li>TOO_MUCH: captured; what is over is open money, to be paid back.
 *   <li>DOUBLE, WRONG_CURRENCY: all of it is open money, to be paid back; the customer is told.
 *   <li>LATE: the whole amount after the end is captured all the same: {@code booking} takes the same places if they are free, or has
 *       all of it paid back. Less than that is open money.
 *   <li>NEAR_MISS: one wrong character in the reference, or the right name and amount: open money with the likely booking beside it.
 *   <li>UNKNOWN: open money. REVERSED: the bank took money back; somebody must look.
 * </ul>
 *
 * <p>Open money stands in the back office until it is put to a booking, paid back, or parked with a note. What is to be paid back is a
 * {@code Payout}: staff transfer it, and say so, or the next statement does.
 *
 * <p><b>Facts.</b> {@link dev.parterre.banking.MoneyReceived} for each incoming line, whatever is found about it; {@link
 * dev.parterre.banking.MoneyReturned} when open money has gone back. Money that becomes a payment is told by {@code PaymentCaptured},
 * what goes back of a payment by {@code RefundDone}.
 *
 * <p><b>Decided 2026-11.</b> Lines keep the name and the account of who paid for as long as the books are kept (they are vouchers of the
 * books); erasure empties the name in the awaited transfer only.
 */
package dev.parterre.banking;
