package dev.parterre.web.backoffice.pricing;

import dev.parterre.booking.PromotionUseService;
import dev.parterre.booking.PromotionUseService.Uses;
import dev.parterre.catalog.CatalogService;
import dev.parterre.pricing.Per;
import dev.parterre.pricing.Promotion;
import dev.parterre.pricing.PromotionId;
import dev.parterre.pricing.PromotionService;
import dev.parterre.pricing.PromotionTerms.Scope;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Promotions, one of them beside the list to be changed, or an empty one to be made. */
@Named
@RequestScoped
public class PromotionsBacking {

    private static final ZoneId HOUSE = ZoneId.of("Europe/Sofia");
    private static final int ROWS = 20;

    @EJB
    private PromotionService promotions;

    @EJB
    private PromotionUseService uses;

    @EJB
    private CatalogService catalog;

    @Inject
    private Clock clock;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param(name = "page")
    private String pageNumber;

    @Inject
    @Param(name = "id")
    private String id;

    /** Of the promotion as it was shown. */
    @Inject
    @Param(name = "version")
    private Integer version;

    /** Ids of the events that the page had that was sent. */
    @Inject
    @Param(name = "shown")
    private String shown;

    private Page<PromotionRow> page;
    private Promotion chosen;
    private PromotionForm form;
    private EventChoice events;

    @PostConstruct
    void load() {
        var found = promotions.search(text == null ? "" : text, new PageRequest(number(), ROWS));
        var used = uses.uses(found.items().stream().map(Promotion::id).toList());
        var now = clock.instant();
        page = found.map(one -> PromotionRow.of(one, used.getOrDefault(one.id(), Uses.NONE), now));
        chosen = id == null || id.isBlank() ? null : promotions.promotion(PromotionId.of(id));
        form = chosen == null ? new PromotionForm(HOUSE) : new PromotionForm(HOUSE, chosen.terms());
        events = EventChoice.of(catalog, scope().events(), shown);
    }

    private int number() {
        return pageNumber != null && pageNumber.matches("\\d{1,6}") ? Integer.parseInt(pageNumber) : 0;
    }

    /** Makes the promotion, or changes the chosen one. */
    public String save() {
        var terms = form.terms(scope(), EventChoice.ids(shown));
        if (chosen == null) {
            var made = promotions.create(terms);
            Notices.keep("pricing.promotions.made", terms.code());
            return "/backoffice/promotions?faces-redirect=true&id=" + made;
        }
        promotions.change(chosen.id(), version == null ? chosen.version() : version, terms);
        Notices.keep("pricing.promotions.changed", terms.code());
        return "/backoffice/promotions?faces-redirect=true&id=" + chosen.id();
    }

    private Scope scope() {
        return chosen == null ? Scope.EVERYTHING : chosen.terms().scope();
    }

    public Page<PromotionRow> getPage() {
        return page;
    }

    public boolean isMore() {
        return (long) (page.page() + 1) * page.size() < page.total();
    }

    /** Null while a new one is typed. */
    public Promotion getChosen() {
        return chosen;
    }

    /** The inputs by the names of the API's fields. */
    public PromotionForm getForm() {
        return form;
    }

    public List<EventChoice.Named> getEvents() {
        return events.events();
    }

    /** Ids of the events to choose from, for the next request to say which there were. */
    public String getShown() {
        return events.shown();
    }

    public List<String> getKinds() {
        return PromotionForm.kinds();
    }

    public Per[] getPers() {
        return Per.values();
    }

    public TicketType[] getTypes() {
        return TicketType.values();
    }

    public String getText() {
        return text;
    }

    public ZoneId getZone() {
        return HOUSE;
    }
}
