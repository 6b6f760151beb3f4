package dev.parterre.banking;

import dev.parterre.shared.Digest;
import dev.parterre.shared.Money;
import java.time.LocalDate;

/**
 * One movement as a statement tells it.
 *
 * @param bankRef the bank's own reference, empty when it gives none
 * @param account the house's
 * @param amount more than zero
 * @param reversed whether it takes an earlier movement back
 * @param reference the structured reference or what stands for it, empty when there is none
 */
record StatementLine(
        String bankRef,
        String account,
        LocalDate bookedOn,
        Money amount,
        boolean incoming,
        boolean reversed,
        Party party,
        String reference,
        String message) {

    /** Who is on the other side; empty texts where the statement does not say. */
    record Party(String name, String iban) {}

    /**
     * The same for the same movement, in whichever file it stands.
     *
     * @param twin how many lines of the file before this one look the same; counts only without the bank's reference
     */
    String key(int twin) {
        return Digest.of(
                bankRef.isEmpty()
                        ? look() + "\n" + twin
                        : String.join("\n", "ref", account, bankRef, amount.toString(), String.valueOf(incoming)));
    }

    String look() {
        return String.join(
                "\n",
                account,
                bookedOn.toString(),
                amount.toString(),
                String.valueOf(incoming),
                party.name(),
                party.iban(),
                reference,
                message);
    }
}
