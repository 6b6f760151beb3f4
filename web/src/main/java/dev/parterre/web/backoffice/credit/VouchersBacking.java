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
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
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
    private static final String ISSUED = "issued";
    private static final String HERE = "/backoffice/vouchers?faces-redirect=true";

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
        issued = (IssuedCredit) flash().get(ISSUED);
    }

    /** A voucher that the house gives; the code is on the page that comes next, once, and nowhere else. */
    public String give() {
        return shown(credits.give(amount(), note));
    }

    /** A gift card that is paid for at the visitor's till. */
    public String sell() {
        Means means = "terminal".equals(payment) ? new Terminal(receipt) : new Cash(null);
        return shown(credits.sell(new CreditSale(amount(), means, note)));
    }

    /** Loading that page again issues nothing again. */
    private static String shown(IssuedCredit made) {
        flash().put(ISSUED, made);
        return HERE;
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }

    private Money amount() {
        return worth == null ? null : Money.of(worth.toPlainString(), CURRENCY);
    }

    public String block() {
        credits.block(subject, true);
        Notices.keep("credit.vouchers.blockedNow");
        return HERE;
    }

    public String unblock() {
        credits.block(subject, false);
        Notices.keep("credit.vouchers.unblocked");
        return HERE;
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
