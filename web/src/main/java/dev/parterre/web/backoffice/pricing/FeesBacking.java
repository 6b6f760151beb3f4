package dev.parterre.web.backoffice.pricing;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.EventQuery;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.Fees;
import dev.parterre.pricing.Per;
import dev.parterre.pricing.PriceList;
import dev.parterre.pricing.PriceListService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import dev.parterre.web.api.Parameters;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** Coming performances with the fees that are asked at them, one of them beside the list to be changed. */
@Named
@RequestScoped
public class FeesBacking {

    private static final int ROWS = 20;
    private static final int RULES = 4;

    @EJB
    private CatalogService catalog;

    @EJB
    private PriceListService prices;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param(name = "page")
    private String pageNumber;

    @Inject
    @Param(name = "id")
    private String id;

    private Page<Row> page;
    private PerformanceDetail chosen;
    private boolean own;
    private boolean wholeEvent;
    private String vatRate;
    private List<FeeRow> rules = List.of();

    /** A performance in the list. */
    public record Row(PerformanceDetail performance, List<FeeRow> fees) {}

    @PostConstruct
    void load() {
        var query = EventQuery.everything(new PageRequest(number(), ROWS)).words(text);
        var found = catalog.programme(query);
        var lists =
                prices.prices(found.items().stream().map(PerformanceCard::id).toList());
        page = found.map(card -> new Row(card.performance(), rows(lists, card.id())));
        if (id != null && !id.isBlank()) {
            choose(PerformanceId.of(id));
        }
    }

    private int number() {
        return pageNumber != null && pageNumber.matches("\\d{1,6}") ? Integer.parseInt(pageNumber) : 0;
    }

    private static List<FeeRow> rows(Map<PerformanceId, PriceList> lists, PerformanceId performance) {
        var list = lists.get(performance);
        return list == null ? List.of() : rows(list);
    }

    private static List<FeeRow> rows(PriceList list) {
        return list.fees().rules().stream()
                .map(rule -> new FeeRow(list.currency(), rule))
                .toList();
    }

    private void choose(PerformanceId performance) {
        chosen = catalog.performance(performance);
        own = prices.hasOwnFees(performance);
        var list = prices.prices(performance);
        vatRate = list.fees().vatRate().toPlainString();
        rules = new ArrayList<>(rows(list));
        while (rules.size() < RULES) {
            rules.add(new FeeRow(list.currency()));
        }
    }

    /** Sets what was typed, there or at all coming performances of the event. */
    public String save() {
        var rate = Parameters.required("vatRate", Parameters.rate("vatRate", PromotionForm.decimal(vatRate)));
        return charge(Optional.of(new Fees(
                rate, rules.stream().flatMap(row -> row.rule().stream()).toList())));
    }

    /** Back to the usual fee. */
    public String usual() {
        return charge(Optional.empty());
    }

    private String charge(Optional<Fees> fees) {
        var performances = wholeEvent
                ? catalog.event(chosen.event()).performances().stream()
                        .map(PerformanceCard::id)
                        .toList()
                : List.of(chosen.id());
        prices.chargeAll(performances, fees);
        Notices.keep("pricing.fees.changed", performances.size());
        return "/backoffice/fees?faces-redirect=true&id=" + chosen.id();
    }

    public Page<Row> getPage() {
        return page;
    }

    public boolean isMore() {
        return (long) (page.page() + 1) * page.size() < page.total();
    }

    /** Null while none is chosen. */
    public PerformanceDetail getChosen() {
        return chosen;
    }

    public boolean isOwn() {
        return own;
    }

    public List<FeeRow> getRules() {
        return rules;
    }

    public Per[] getPers() {
        return Per.values();
    }

    public List<String> getKinds() {
        return List.of("PERCENT", "AMOUNT", "PERCENT_OF_TOTAL");
    }

    public String getText() {
        return text;
    }

    public boolean isWholeEvent() {
        return wholeEvent;
    }

    public void setWholeEvent(boolean wholeEvent) {
        this.wholeEvent = wholeEvent;
    }

    public String getVatRate() {
        return vatRate;
    }

    public void setVatRate(String vatRate) {
        this.vatRate = vatRate;
    }
}
