package dev.parterre.web.portal.preference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.catalog.VenueId;
import dev.parterre.catalog.VenueNamesService;
import dev.parterre.matching.DecisionId;
import dev.parterre.matching.DecisionService;
import dev.parterre.matching.DecisionText;
import dev.parterre.matching.DecisionView;
import dev.parterre.matching.Overview;
import dev.parterre.matching.OverviewService;
import dev.parterre.matching.PreviewService;
import dev.parterre.payment.PaymentMethods;
import dev.parterre.preference.PreferenceDraft;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceMode;
import dev.parterre.preference.PreferenceSentence;
import dev.parterre.preference.PreferenceService;
import dev.parterre.preference.PreferenceView;
import dev.parterre.shared.Money;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** The customer's standing orders, one at a time, with everything that was decided about it and the say in it. */
@Named
@RequestScoped
public class PreferencesBacking {

    private static final int ROWS = 20;

    @Inject
    @Param(name = "id")
    private String chosen;

    /** A decision that a mail leads to; its order is the one shown. */
    @Inject
    @Param(name = "decision")
    private String decision;

    @Inject
    @Param(name = "page")
    private Integer number;

    @EJB
    private PreferenceService preferences;

    @EJB
    private OverviewService overviews;

    @EJB
    private DecisionService decisions;

    @EJB
    private PreviewService previews;

    @EJB
    private VenueNamesService venues;

    @EJB
    private PaymentMethods methods;

    @Inject
    private LanguageBacking language;

    @Inject
    private Clock clock;

    private List<PreferenceView> all;
    private OrderView order;
    private Page<DecisionRow> rows;

    @PostConstruct
    void load() {
        var overview = overview(new PageRequest(number == null ? 0 : number, ROWS));
        all = overview.all();
        overview.chosen().ifPresent(known -> {
            order = order(known);
            rows = rows(known.decisions());
        });
    }

    private Overview overview(PageRequest page) {
        return decision == null
                ? overviews.overview(Optional.ofNullable(chosen).map(PreferenceId::new), page)
                : overviews.around(DecisionId.of(decision), page);
    }

    private OrderView order(Overview.Chosen known) {
        var view = known.preference();
        var sentence = PreferenceSentence.phrases(view.spec(), venueNames(view), language.getLocale());
        return new OrderView(
                view,
                known.household(),
                sentence,
                all.indexOf(view) + 1,
                previews.watching(view.spec()),
                known.month(),
                paysWith(view));
    }

    private Map<VenueId, String> venueNames(PreferenceView view) {
        return venues.names(view.spec().where().venues()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, venue -> venue.getValue().in(language.getTag())));
    }

    private String paysWith(PreferenceView view) {
        return view.spec().consent().paymentMethod().stream()
                .flatMap(id -> methods.list().stream()
                        .filter(method -> method.id().value().equals(id)))
                .map(method -> method.label())
                .findFirst()
                .orElse("");
    }

    private Page<DecisionRow> rows(Page<DecisionView> decided) {
        var words = new DecisionText(language.getLocale());
        return decided.map(found -> DecisionRow.of(found, words, language.getTag(), clock.instant()));
    }

    public String pause() {
        preferences.pause(order.preference().id());
        return again("preference.index.paused");
    }

    public String resume() {
        preferences.resume(order.preference().id());
        return again("preference.index.resumed");
    }

    /** From booking by itself to asking first. */
    public String askFirst() {
        var view = order.preference();
        var draft = (ObjectNode) PreferenceDraft.of(view.spec()).fields();
        draft.put("mode", "ASK");
        preferences.update(view.id(), new PreferenceDraft(draft), view.version());
        return again("preference.index.asksFirst");
    }

    public String undo(DecisionId id) {
        decisions.undo(id);
        return again("preference.index.undone");
    }

    public String accept(DecisionId id) {
        decisions.accept(id, Optional.empty());
        return again("preference.index.accepted");
    }

    public String decline(DecisionId id) {
        decisions.decline(id);
        return again("preference.index.declined");
    }

    private String again(String notice) {
        Notices.keep(notice);
        return "/preferences/index?faces-redirect=true&id=" + order.preference().id();
    }

    public List<PreferenceView> getAll() {
        return all;
    }

    public OrderView getOrder() {
        return order;
    }

    public List<DecisionRow> getRows() {
        return rows.items();
    }

    public int getPage() {
        return rows.page();
    }

    public boolean isMore() {
        return (rows.page() + 1L) * ROWS < rows.total();
    }

    /** What is decided at no venue is told in Parterre's own zone. */
    public ZoneId getZone() {
        return PreferenceService.HOME;
    }

    /** "December" as the page's language has it, as a heading begins. */
    public String getMonth() {
        var name = order.month().month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.getLocale());
        return name.substring(0, 1).toUpperCase(language.getLocale()) + name.substring(1);
    }

    /** "€76" or "76 €", whole amounts without cents. */
    public String money(Money money) {
        return new DecisionText(language.getLocale()).money(money);
    }

    public boolean isBooking() {
        return order.preference().spec().consent().mode() == PreferenceMode.BOOK;
    }

    /** Only known orders have a place in the list of links. */
    public boolean isChosen(PreferenceId id) {
        return order.preference().id().equals(id);
    }
}
