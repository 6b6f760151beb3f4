package dev.parterre.web.backoffice.credit;

import dev.parterre.credit.CreditSale;
import dev.parterre.credit.CreditService;
import dev.parterre.credit.CreditView;
import dev.parterre.credit.IssuedCredit;
import dev.parterre.payment.PaymentCommand.Cash;
import dev.parterre.payment.PaymentCommand.Means;
import dev.parterre.payment.PaymentCommand.Terminal;
import dev.parterre.reporting.TodayService;
import dev.parterre.shared.Money;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.omnifaces.cdi.Param;

/** Vouchers and gift cards: issuing them, seeing what is left, blocking them. */
@Named
@RequestScoped
public class VouchersBacking {

    private static final int MOST = 50;
    private static final String CURRENCY = "EUR";

    @EJB
    private CreditService credits;

    @EJB
    private TodayService house;

    @Inject
    @Param(name = "hint")
    private String hint;

    /** The one whose button was pressed. */
    @Inject
    @Param(name = "subject")
    private String subject;

    private BigDecimal worth;
    private String note;
    private String payment = "cash";
    private String receipt;
    private IssuedCredit issued;
    private Page<CreditView> found;

    @PostConstruct
    void load() {
        found = credits.credits(hint, new PageRequest(0, MOST));
    }

    /** A voucher that the house gives; the code is on the page that comes back, and nowhere else. */
    public void give() {
        issued = credits.give(amount(), note);
        load();
    }

    /** A gift card that is paid for at the visitor's till. */
    public void sell() {
        Means means = "terminal".equals(payment) ? new Terminal(receipt) : new Cash(null);
        issued = credits.sell(new CreditSale(amount(), means, note));
        load();
    }

    private Money amount() {
        return worth == null ? null : Money.of(worth.toPlainString(), CURRENCY);
    }

    public String block() {
        credits.block(subject, true);
        Notices.keep("credit.vouchers.blockedNow");
        return "/backoffice/vouchers?faces-redirect=true";
    }

    public String unblock() {
        credits.block(subject, false);
        Notices.keep("credit.vouchers.unblocked");
        return "/backoffice/vouchers?faces-redirect=true";
    }

    public IssuedCredit getIssued() {
        return issued;
    }

    public Page<CreditView> getFound() {
        return found;
    }

    public String getHint() {
        return hint;
    }

    public BigDecimal getWorth() {
        return worth;
    }

    public void setWorth(BigDecimal worth) {
        this.worth = worth;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getPayment() {
        return payment;
    }

    public void setPayment(String payment) {
        this.payment = payment;
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(String receipt) {
        this.receipt = receipt;
    }

    public ZoneId getZone() {
        return house.zone();
    }
}
