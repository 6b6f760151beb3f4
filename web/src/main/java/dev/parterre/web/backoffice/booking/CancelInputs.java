package dev.parterre.web.backoffice.booking;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.CancelCommand;
import dev.parterre.booking.FeeOverride;
import dev.parterre.shared.Money;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;

/** What staff enter to give places back: which, why, and whether they decide otherwise than the terms say. */
@Named
@RequestScoped
public class CancelInputs {

    @Inject
    @Param(name = "seat")
    private List<String> seats;

    private String reason;
    private boolean otherwise;
    private BigDecimal fee;
    private boolean serviceFeeBack = true;
    private String note;

    public boolean isChosen() {
        return seats != null && !seats.isEmpty();
    }

    /** Whether the place was ticked when the form was sent. */
    public boolean has(String seat) {
        return isChosen() && seats.contains(seat);
    }

    /** @throws dev.parterre.booking.CancellationTermsRefused, dev.parterre.shared.NotAnAmount */
    CancelCommand command(BookingReference reference, String currency) {
        var command = new CancelCommand(reference, Set.copyOf(seats), reason);
        return otherwise ? command.overriddenBy(override(currency)) : command;
    }

    private FeeOverride override(String currency) {
        var kept = fee == null ? null : Money.of(fee.toPlainString(), currency);
        return new FeeOverride(kept, serviceFeeBack, note);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isOtherwise() {
        return otherwise;
    }

    public void setOtherwise(boolean otherwise) {
        this.otherwise = otherwise;
    }

    public BigDecimal getFee() {
        return fee;
    }

    public void setFee(BigDecimal fee) {
        this.fee = fee;
    }

    public boolean isServiceFeeBack() {
        return serviceFeeBack;
    }

    public void setServiceFeeBack(boolean serviceFeeBack) {
        this.serviceFeeBack = serviceFeeBack;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
