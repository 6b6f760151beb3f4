package dev.parterre.web.api.v1.banking;

import dev.parterre.banking.TransferInstructions;
import dev.parterre.shared.Money;
import java.time.Instant;

/**
 * How a booking is paid by transfer.
 *
 * @param reference the creditor reference (ISO 11649), to be copied exactly
 * @param missing what is still to be transferred
 * @param dueAt by when it should have arrived
 * @param qr the text of a payment QR code (EPC069-12); absent in other currencies than the euro
 */
public record TransferAnswer(
        String name,
        String iban,
        String bic,
        String reference,
        Money amount,
        Money missing,
        Instant dueAt,
        boolean waiting,
        String qr) {

    static TransferAnswer of(TransferInstructions how) {
        return new TransferAnswer(
                how.name(),
                how.iban(),
                how.bic(),
                how.reference().value(),
                how.amount(),
                how.missing(),
                how.dueAt(),
                how.waiting(),
                how.qr());
    }
}
