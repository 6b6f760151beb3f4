package dev.parterre.web.portal.preference;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.SearchMeaningService;
import dev.parterre.matching.DecisionText;
import dev.parterre.matching.Preview;
import dev.parterre.matching.PreviewService;
import dev.parterre.payment.PaymentMethodView;
import dev.parterre.payment.PaymentMethods;
import dev.parterre.preference.PreferenceChanged;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceRefused;
import dev.parterre.preference.PreferenceSentence;
import dev.parterre.preference.PreferenceService;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.shared.PortalAddress;
import dev.parterre.web.Notices;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/**
 * The form behind a standing order. What matches right now is shown on request and stored only when the customer says so; what
 * was typed survives the way to the gateway's card page and back.
 */
@Named
@ViewScoped
public class PreferenceEditBacking implements Serializable {

    private static final String KEPT = "preference.form";

    @Inject
    @Param(name = "id")
    private String id;

    /** The gateway's card page leads back here with it. */
    @Inject
    @Param(name = "setup")
    private String setup;

    @EJB
    private PreferenceService preferences;

    @EJB
    private PreviewService previews;

    @EJB
    private CatalogService catalog;

    @EJB
    private SearchMeaningService meanings;

    @EJB
    private PaymentMethods methods;

    @Inject
    private LanguageBacking language;

    @Inject
    private PortalAddress portal;

    @Inject
    @Param(name = "blank")
    private boolean blank;

    /** Of an event somebody comes from: its title, and what was asked of its seats. */
    @Inject
    @Param(name = "words")
    private String words;

    @Inject
    @Param(name = "quantity")
    private Integer quantity;

    @Inject
    @Param(name = "view")
    private Integer view;

    /** That somebody would like to have booked, who cannot book it now. */
    @Inject
    @Param(name = "performance")
    private String performance;

    @Inject
    private Tells tells;

    private int version;
    private int habits;
    private boolean searched;
    private List<String> left = List.of();
    private WishForm form = WishForm.empty();
    private List<String> unknownCities = List.of();
    private transient PreviewPanel panel;
    private transient List<String> open = List.of();

    /** What a form left behind when it went for a card. */
    private record Kept(String id, int version, WishForm form, List<String> unknownCities) implements Serializable {}

    @PostConstruct
    void load() {
        var session = FacesContext.getCurrentInstance().getExternalContext().getSessionMap();
        if (setup != null && session.remove(KEPT) instanceof Kept kept) {
            id = kept.id();
            version = kept.version();
            form = kept.form();
            unknownCities = kept.unknownCities();
            takeCard();
        } else if (id != null) {
            var view = preferences.get(PreferenceId.of(id));
            version = view.version();
            form = WishForm.of(view.spec(), catalog::city);
            unknownCities = view.spec().where().cities().stream()
                    .filter(name -> catalog.city(name).isEmpty())
                    .toList();
        } else if (performance != null) {
            var card = tells.card(performance);
            form = WishForm.of(
                    tells.wish(card), tells.dearest(card), quantity == null ? 2 : quantity, language.getTag());
        } else {
            habits = blank || words != null ? 0 : usual();
            form.beginWith(words, quantity, view);
            var given = SearchedWish.given();
            left = given.left();
            searched = given.addTo(form, meanings::meaning) > 0;
            if (searched) {
                look();
            }
        }
    }

    /** What the customer usually books is a beginning; a page opened with {@code blank} begins with nothing. */
    private int usual() {
        var usual = previews.habits();
        form = WishForm.usual(usual.fields());
        return usual.visits();
    }

    private void takeCard() {
        var taken = methods.finish(setup);
        if (taken.isSaved()) {
            form.fields().put("paymentMethod", taken.method().id().value());
            Notices.say("preference.edit.cardSaved", taken.method().label());
        }
    }

    public void preview() {
        judged().ifPresent(spec -> panel = panel(spec));
    }

    /** The same while somebody is still writing: what is missing is told and nothing is refused. */
    public void look() {
        try {
            panel = panel(preferences.judged(form.unfinished(this::cityName)));
            open = List.of();
        } catch (PreferenceRefused refused) {
            open = refused.problems().stream()
                    .map(problem -> PreferenceSentence.problem(problem, language.getLocale()))
                    .toList();
        }
    }

    private PreviewPanel panel(PreferenceSpec spec) {
        Preview preview = id == null ? previews.preview(spec) : previews.preview(PreferenceId.of(id), spec);
        var words = new DecisionText(language.getLocale());
        return PreviewPanel.of(
                preview, PreferenceSentence.text(spec, Map.of(), language.getLocale()), words, language.getTag());
    }

    public String save() {
        return judged().map(spec -> store()).orElse(null);
    }

    /** What was changed elsewhere meanwhile is told, what was typed here stays, and to save it once more puts it in its place. */
    private String store() {
        try {
            var stored = id == null
                    ? preferences.create(form.draft(this::cityName))
                    : preferences.update(PreferenceId.of(id), form.draft(this::cityName), version);
            Notices.keep(id == null ? "preference.edit.created" : "preference.edit.changed");
            return "/preferences/index?faces-redirect=true&id=" + stored.id();
        } catch (PreferenceChanged meanwhile) {
            version = preferences.get(PreferenceId.of(id)).version();
            Notices.object("preference.edit.meanwhile");
            return null;
        }
    }

    public String delete() {
        preferences.delete(PreferenceId.of(id));
        Notices.keep("preference.edit.deleted");
        return "/preferences/index?faces-redirect=true";
    }

    /** Goes to the gateway's page for a card; the form is kept meanwhile. */
    public void addCard() throws IOException {
        var page = methods.openPage(portal.of("/preferences/edit"), language.getLocale());
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.getSessionMap().put(KEPT, new Kept(id, version, form, unknownCities));
        external.redirect(page.actionUrl());
    }

    private Optional<PreferenceSpec> judged() {
        try {
            return Optional.of(preferences.judged(form.draft(this::cityName)));
        } catch (PreferenceRefused refused) {
            refused.problems()
                    .forEach(problem -> Notices.refuse(
                            "wish:" + problem.field(), PreferenceSentence.problem(problem, language.getLocale())));
            return Optional.empty();
        }
    }

    private String cityName(String key) {
        return catalog.city(key).map(city -> city.name().in(language.getTag())).orElse(key);
    }

    /** By field name. */
    public Map<String, Serializable> getWish() {
        return form.fields();
    }

    public boolean isStored() {
        return id != null;
    }

    /** From how many bookings the form was filled in; 0 when it was not. */
    public int getHabits() {
        return habits;
    }

    /** Whether a search found something of which the wish that came of it would have nothing. */
    public boolean isMissed() {
        return searched && panel != null && panel.fitting() == 0;
    }

    /** What of a search no standing order can say, by name. */
    public List<String> getLeft() {
        return left;
    }

    /** What keeps the wish from being looked at yet. */
    public List<String> getOpen() {
        return open == null ? List.of() : open;
    }

    public PreviewPanel getPanel() {
        return panel;
    }

    /** Cities of the stored order in which there is no venue yet; they stay until somebody unticks them. */
    public List<String> getUnknownCities() {
        return unknownCities;
    }

    public List<PaymentMethodView> getMethods() {
        return methods.list();
    }
}
