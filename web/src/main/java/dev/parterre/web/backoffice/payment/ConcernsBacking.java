package dev.parterre.web.backoffice.payment;

import dev.parterre.payment.ConcernView;
import dev.parterre.payment.DisputeView;
import dev.parterre.payment.GatewayDayView;
import dev.parterre.payment.PaymentDesk;
import dev.parterre.payment.PaymentId;
import dev.parterre.payment.RefundId;
import dev.parterre.reporting.TodayService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.omnifaces.cdi.Param;

/** What is not as it should be with money at the gateway, each with its next step; disputes; days held against the gateway's. */
@Named
@RequestScoped
public class ConcernsBacking {

    private static final int MOST = 50;
    private static final int DAYS = 14;
    private static final String HERE = "/backoffice/concerns?faces-redirect=true";

    @EJB
    private PaymentDesk desk;

    @EJB
    private TodayService house;

    @Inject
    private Clock clock;

    /** The matter whose button was pressed: by name, because the list may have changed since it was shown. */
    @Inject
    @Param(name = "concern")
    private String concern;

    @Inject
    @Param(name = "subject")
    private String subject;

    private Page<ConcernView> concerns;
    private List<DisputeView> disputes;
    private List<GatewayDayView> days;

    @PostConstruct
    void load() {
        concerns = desk.concerns(new PageRequest(0, MOST));
        disputes = desk.disputes(new PageRequest(0, MOST)).items();
        days = desk.days(DAYS);
    }

    public String ask() {
        desk.ask(PaymentId.of(subject));
        return done("payment.payments.asked");
    }

    public String askRefund() {
        desk.ask(RefundId.of(subject));
        return done("payment.payments.asked");
    }

    public String sendAgain() {
        desk.sendAgain(RefundId.of(subject));
        return done("payment.payments.sent");
    }

    public String giveBack() {
        desk.giveBack(Long.parseLong(concern));
        return done("payment.concerns.givenBack");
    }

    public String close() {
        desk.close(Long.parseLong(concern));
        return done("payment.concerns.closed");
    }

    /** Today as far as it has come, and yesterday whole. */
    public String compare() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        desk.compare(today.minusDays(1));
        desk.compare(today);
        return done("payment.concerns.compared");
    }

    private static String done(String key) {
        Notices.keep(key);
        return HERE;
    }

    public Page<ConcernView> getConcerns() {
        return concerns;
    }

    public List<DisputeView> getDisputes() {
        return disputes;
    }

    public List<GatewayDayView> getDays() {
        return days;
    }

    public ZoneId getZone() {
        return house.zone();
    }
}
