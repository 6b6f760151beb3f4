package dev.parterre.web.portal.ticketing;

import dev.parterre.banking.TransferInstructions;
import dev.parterre.banking.TransferService;
import dev.parterre.payment.Tender;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** How the booking of the page is paid by bank transfer, as long as it waits for that. */
@Named
@RequestScoped
public class TransferBacking {

    @Inject
    private BookingBacking page;

    @EJB
    private TransferService transfers;

    private TransferInstructions how;

    @PostConstruct
    void load() {
        var booking = page.getBooking();
        how = Optional.of(booking.reference().value())
                .filter(reference -> booking.awaits(Tender.TRANSFER))
                .flatMap(transfers::instructions)
                .filter(TransferInstructions::waiting)
                .orElse(null);
    }

    /** Null when nothing is to be transferred. */
    public TransferInstructions getHow() {
        return how;
    }

    /** Four by four, as it is printed on cards and forms. */
    public String getIban() {
        return how.iban().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What a banking app scans; null where the currency has no such code. */
    public QrPath getQr() {
        return how.qr() == null ? null : QrPath.of(how.qr());
    }
}
