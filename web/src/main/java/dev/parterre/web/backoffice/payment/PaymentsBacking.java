package dev.parterre.web.backoffice.payment;

import dev.parterre.booking.BookingReference;
import dev.parterre.payment.PaymentDesk;
import dev.parterre.payment.PaymentId;
import dev.parterre.payment.PaymentQuery;
import dev.parterre.payment.PaymentState;
import dev.parterre.payment.PaymentView;
import dev.parterre.payment.RefundId;
import dev.parterre.payment.RefundView;
import dev.parterre.reporting.TodayService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** Finds payments by one field, shows the chosen one with its refunds beside them, and offers the next step. */
@Named
@RequestScoped
public class PaymentsBacking {

    private static final int ROWS = 20;
    private static final String HERE = "/backoffice/payments?faces-redirect=true&id=";

    @EJB
    private PaymentDesk desk;

    @EJB
    private TodayService house;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param(name = "state")
    private String state;

    @Inject
    @Param(name = "page")
    private String pageNumber;

    @Inject
    @Param(name = "id")
    private String id;

    @Inject
    @Param(name = "refund")
    private String refund;

    private Page<PaymentView> page;
    private PaymentView chosen;
    private List<RefundView> refunds;

    @PostConstruct
    void load() {
        page = desk.payments(new PaymentQuery(text, chosenState()), new PageRequest(number(), ROWS));
        if (id != null && !id.isBlank()) {
            chosen = desk.payment(PaymentId.of(id));
            refunds = desk.refundsOf(chosen.id());
        }
    }

    /** Asks the gateway how it stands. */
    public String ask() {
        desk.ask(PaymentId.of(id));
        Notices.keep("payment.payments.asked");
        return HERE + id;
    }

    public String askRefund() {
        desk.ask(RefundId.of(refund));
        Notices.keep("payment.payments.asked");
        return HERE + id;
    }

    public String sendAgain() {
        desk.sendAgain(RefundId.of(refund));
        Notices.keep("payment.payments.sent");
        return HERE + id;
    }

    private Optional<PaymentState> chosenState() {
        return Arrays.stream(PaymentState.values())
                .filter(known -> known.name().equals(state))
                .findFirst();
    }

    private int number() {
        return pageNumber != null && pageNumber.matches("\\d{1,6}") ? Integer.parseInt(pageNumber) : 0;
    }

    public Page<PaymentView> getPage() {
        return page;
    }

    public boolean isMore() {
        return (long) (page.page() + 1) * page.size() < page.total();
    }

    /** Null when none is chosen. */
    public PaymentView getChosen() {
        return chosen;
    }

    /** Not so of a gift card, which is paid for by itself. */
    public boolean isForBooking() {
        return BookingReference.isOne(chosen.purpose());
    }

    public boolean isAskable() {
        return !chosen.state().isFinal();
    }

    public List<RefundView> getRefunds() {
        return refunds;
    }

    public List<PaymentState> getStates() {
        return List.of(PaymentState.values());
    }

    public String getText() {
        return text;
    }

    public String getState() {
        return chosenState().map(Enum::name).orElse("");
    }

    public String getId() {
        return id;
    }

    public ZoneId getZone() {
        return house.zone();
    }
}
