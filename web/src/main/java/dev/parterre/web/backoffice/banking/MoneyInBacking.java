package dev.parterre.web.backoffice.banking;

import dev.parterre.banking.LineState;
import dev.parterre.banking.MoneyInService;
import dev.parterre.banking.MoneyInView;
import dev.parterre.banking.PayoutService;
import dev.parterre.banking.PayoutState;
import dev.parterre.banking.PayoutView;
import dev.parterre.banking.StatementFile;
import dev.parterre.banking.StatementFormat;
import dev.parterre.banking.StatementService;
import dev.parterre.banking.StatementView;
import dev.parterre.reporting.TodayService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Money that came in and has no place yet, each with its next steps; statements; what is to be paid out. */
@Named
@RequestScoped
public class MoneyInBacking {

    private static final int MOST = 50;
    private static final int LATEST = 10;
    private static final String HERE = "/backoffice/money-in?faces-redirect=true";

    @EJB
    private MoneyInService money;

    @EJB
    private PayoutService payouts;

    @EJB
    private StatementService statements;

    @EJB
    private TodayService house;

    /** The line or payout whose button was pressed: by name, because the list may have changed since it was shown. */
    @Inject
    @Param(name = "subject")
    private String subject;

    @Inject
    @Param(name = "entry")
    private String entry;

    /** Which of its buttons. */
    @Inject
    @Param(name = "act")
    private String act;

    private Page<MoneyInView> open;
    private List<MoneyInView> kept;
    private List<MoneyInView> parked;
    private Page<PayoutView> due;
    private List<StatementView> latest;
    private StatementFormat format = StatementFormat.CAMT053;
    private Part file;

    @PostConstruct
    void load() {
        open = money.lines(EnumSet.of(LineState.OPEN), new PageRequest(0, MOST));
        kept = lines(LineState.KEPT);
        parked = lines(LineState.PARKED);
        due = payouts.payouts(PayoutState.DUE, new PageRequest(0, MOST));
        latest = statements.statements(new PageRequest(0, LATEST)).items();
    }

    private List<MoneyInView> lines(LineState state) {
        return money.lines(EnumSet.of(state), new PageRequest(0, MOST)).items();
    }

    public String send() throws IOException {
        var content = file.getInputStream().readNBytes(StatementService.LARGEST_FILE + 1);
        var taken = statements.take(new StatementFile(format, file.getSubmittedFileName(), content));
        Notices.keep("banking.money.taken", taken.readLines(), taken.newLines());
        return HERE;
    }

    public String assign() {
        money.assign(subject, entry);
        return done("banking.money.assigned");
    }

    public String payBack() {
        money.payBack(subject, entry);
        return done("banking.money.paidBack");
    }

    public String park() {
        money.park(subject, entry);
        return done("banking.money.parkedNow");
    }

    public String unpark() {
        money.unpark(subject);
        return done("banking.money.unparked");
    }

    public String release() {
        money.release(subject);
        return done("banking.money.released");
    }

    public String close() {
        money.close(subject, entry);
        return done("banking.money.closed");
    }

    public String payTo() {
        payouts.payTo(subject, entry);
        return done("banking.money.accountNamed");
    }

    public String sent() {
        payouts.sent(subject, entry);
        return done("banking.money.sent");
    }

    /** Whether that was just tried with it, and refused: its drawer stays open. */
    public boolean tried(String what, String id) {
        return what.equals(act) && id.equals(subject);
    }

    /** What was typed when it was refused, else what stands there at first. */
    public String typed(String what, String id, String first) {
        return tried(what, id) && entry != null ? entry : first;
    }

    private static String done(String key) {
        Notices.keep(key);
        return HERE;
    }

    public Page<MoneyInView> getOpen() {
        return open;
    }

    public List<MoneyInView> getKept() {
        return kept;
    }

    public List<MoneyInView> getParked() {
        return parked;
    }

    public Page<PayoutView> getDue() {
        return due;
    }

    public List<StatementView> getLatest() {
        return latest;
    }

    public StatementFormat[] getFormats() {
        return StatementFormat.values();
    }

    public StatementFormat getFormat() {
        return format;
    }

    public void setFormat(StatementFormat format) {
        this.format = format;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public ZoneId getZone() {
        return house.zone();
    }
}
