/**
 * Balances with the house: gift cards, vouchers, and the credit of an account. The money in them is the customers' until it is spent.
 *
 * <p><b>Balance.</b> The sum of movements that are only ever added. It is kept beside them under a check, and changed under the lock of
 * its row, so that two who spend it at once get no more than there is: the second takes what the first left, or is refused.
 *
 * <p><b>Code.</b> Sixteen characters, 75 random bits and a check character; only its digest is kept, so that nobody can read codes out
 * of the database, and a code is shown once. A slip of the pen is found by the check character and counts for nothing; a well-formed
 * code that does not exist counts as a guess, and guessing soon rests ({@code CodeAttempts}).
 *
 * <p><b>Spending.</b> As a tender of payment: the amount is set aside in the transaction that writes the payment down, and given back
 * in the one that writes its failure down. A code may be spent in parts, and by whoever holds it. An account may take a code over:
 * then its balance is the account's. What is refunded goes back where it came from, or to the account that has taken the code over.
 *
 * <p><b>Decided 2026-11.</b> No balance expires. Gift cards are money that was paid; a house that wants to end vouchers blocks them, one
 * by one and on the record.
 *
 * <p><b>Facts.</b> {@link dev.parterre.credit.CreditIssued} for each balance that comes into being otherwise than by a refund.
 */
package dev.parterre.credit;
