package dev.parterre.web.backoffice.disruption;

import dev.parterre.booking.CancellationStep;
import dev.parterre.booking.Repayment;
import dev.parterre.shared.Money;
import java.math.BigDecimal;

/** One step of the terms as a person enters it. */
public class StepInput {

    private Integer hours;
    private BigDecimal percent;
    private BigDecimal fee;
    private boolean serviceFeeBack;
    private boolean exchange;
    private Repayment repayment = Repayment.MONEY;

    static StepInput of(CancellationStep step) {
        var input = new StepInput();
        input.hours = step.hoursBefore();
        input.percent = step.percent();
        input.fee = step.fee() == null ? null : step.fee().decimal();
        input.serviceFeeBack = step.serviceFeeBack();
        input.exchange = step.exchange();
        input.repayment = step.repayment();
        return input;
    }

    boolean isGiven() {
        return hours != null;
    }

    /** @throws dev.parterre.booking.CancellationTermsRefused, dev.parterre.shared.NotAnAmount */
    CancellationStep toStep(String currency) {
        var kept = fee == null ? null : Money.of(fee.toPlainString(), currency);
        return new CancellationStep(hours, kept, percent, serviceFeeBack, exchange, repayment);
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(BigDecimal percent) {
        this.percent = percent;
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

    public boolean isExchange() {
        return exchange;
    }

    public void setExchange(boolean exchange) {
        this.exchange = exchange;
    }

    public Repayment getRepayment() {
        return repayment;
    }

    public void setRepayment(Repayment repayment) {
        this.repayment = repayment;
    }
}
