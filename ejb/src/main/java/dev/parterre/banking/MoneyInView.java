package dev.parterre.banking;

import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Money that came in, as staff see it. Holds personal data.
 *
 * @param open what of it has no place yet
 * @param iban null when the statement does not tell it
 * @param likely the booking's reference that it names or nearly names, null when it names none
 * @param note why it was parked, null otherwise
 */
public record MoneyInView(
        String id,
        LocalDate bookedOn,
        Money amount,
        Money open,
        String name,
        String iban,
        String reference,
        String message,
        Finding finding,
        LineState state,
        String likely,
        String note)
        implements Serializable {}
