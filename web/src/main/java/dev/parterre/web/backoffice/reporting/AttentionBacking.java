package dev.parterre.web.backoffice.reporting;

import dev.parterre.banking.MoneyInService;
import dev.parterre.banking.PayoutService;
import dev.parterre.importing.ImportProgress;
import dev.parterre.importing.ImportService;
import dev.parterre.matching.DecisionFilter;
import dev.parterre.matching.DecisionService;
import dev.parterre.matching.Outcome;
import dev.parterre.notification.MailService;
import dev.parterre.notification.MailState;
import dev.parterre.payment.PaymentDesk;
import dev.parterre.reporting.DeadLetterService;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import dev.parterre.web.portal.VisitorBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What needs a person, as far as it is the visitor's business. */
@Named
@RequestScoped
public class AttentionBacking {

    private static final int LATEST_IMPORTS = 20;
    private static final int MOST_LETTERS = 100;

    @EJB
    private MailService mails;

    @EJB
    private DeadLetterService letters;

    @EJB
    private ImportService imports;

    @EJB
    private DecisionService decisions;

    @EJB
    private PaymentDesk payments;

    @EJB
    private MoneyInService moneyIn;

    @EJB
    private PayoutService payouts;

    @Inject
    private VisitorBacking visitor;

    private final List<Matter> matters = new ArrayList<>();

    /**
     * Something to look at.
     *
     * @param key of its sentence, which quotes the count and the name
     * @param kind of its sign: danger or warn
     * @param page where it is dealt with
     * @param parameter of that page, and its value
     */
    public record Matter(String key, String kind, long count, String name, Door door) {}

    public record Door(String page, String parameter, String value) {

        static Door to(String page) {
            return new Door(page, null, null);
        }
    }

    @PostConstruct
    void look() {
        if (visitor.isOneOf(Roles.ADMIN + " " + Roles.SUPPORT)) {
            add("letters", "danger", letters.count(MOST_LETTERS), Door.to("/backoffice/letters"));
            add("mailsFailed", "danger", mails.count(MailState.FAILED), Door.to("/backoffice/letters"));
            add("mailsWaiting", "warn", mails.count(MailState.WAITING), Door.to("/backoffice/letters"));
        }
        if (visitor.isOneOf(Roles.ADMIN + " " + Roles.SUPPORT + " " + Roles.FINANCE)) {
            add("money", "danger", payments.openConcerns(), Door.to("/backoffice/concerns"));
        }
        if (visitor.isOneOf(Roles.ADMIN + " " + Roles.FINANCE)) {
            add("moneyIn", "danger", moneyIn.open(), Door.to("/backoffice/money-in"));
            add("bankPayouts", "warn", payouts.due(), Door.to("/backoffice/money-in"));
        }
        if (visitor.isOneOf(Roles.ADMIN + " " + Roles.SUPPORT + " " + Roles.BOX_OFFICE)) {
            var waiting = new DecisionFilter(Optional.empty(), Optional.of(Outcome.ACTION_NEEDED));
            var door = new Door("/backoffice/decisions", "outcome", Outcome.ACTION_NEEDED.name());
            add(
                    "decisions",
                    "warn",
                    decisions.all(waiting, new PageRequest(0, 1)).total(),
                    door);
        }
        if (visitor.isOneOf(Roles.ADMIN + " " + Roles.ORGANISER)) {
            imports.runs(new PageRequest(0, LATEST_IMPORTS)).items().forEach(this::addRefusals);
        }
    }

    private void addRefusals(ImportProgress run) {
        var refused = run.rows().refused();
        if (refused > 0) {
            var door = new Door("/backoffice/imports", "id", run.id().toString());
            matters.add(new Matter("reporting.attention.rows", "warn", refused, run.fileName(), door));
        }
    }

    private void add(String key, String kind, long count, Door door) {
        if (count > 0) {
            matters.add(new Matter("reporting.attention." + key, kind, count, "", door));
        }
    }

    public List<Matter> getMatters() {
        return matters;
    }
}
