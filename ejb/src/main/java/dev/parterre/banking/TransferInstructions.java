package dev.parterre.banking;

import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/**
 * How a booking is paid by bank transfer.
 *
 * @param missing what is still to be transferred
 * @param dueAt by when it should have arrived
 * @param qr the text of a payment QR code (EPC069-12), null where the currency has none
 */
public record TransferInstructions(
        String name,
        String iban,
        String bic,
        CreditorReference reference,
        Money amount,
        Money missing,
        Instant dueAt,
        boolean waiting,
        String qr)
        implements Serializable {}
