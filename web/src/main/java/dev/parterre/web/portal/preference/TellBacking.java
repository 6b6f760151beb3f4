package dev.parterre.web.portal.preference;

import dev.parterre.catalog.PerformanceCard;
import dev.parterre.preference.PreferenceDraft;
import dev.parterre.preference.PreferenceRefused;
import dev.parterre.preference.PreferenceSentence;
import dev.parterre.preference.PreferenceService;
import dev.parterre.preference.TooManyPreferences;
import dev.parterre.web.Notices;
import dev.parterre.web.portal.LanguageBacking;
import dev.parterre.web.portal.VisitorBacking;
import dev.parterre.web.portal.preference.KeptTell.Asked;
import dev.parterre.web.refusal.RefusalText;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Makes a standing order of the "tell me" beside a performance. It is sent by a plain form, so that the page of an event needs no
 * session; whoever is not signed in goes and does that first, and comes back with what {@link KeptTell} kept.
 */
@Named
@RequestScoped
public class TellBacking {

    private static final String LOGIN = "/login?faces-redirect=true&to=" + KeptTell.PAGE;
    private static final String HOME = "/index?faces-redirect=true";

    @Inject
    private HttpServletRequest request;

    @Inject
    private KeptTell kept;

    @Inject
    private Tells tells;

    @EJB
    private PreferenceService preferences;

    @Inject
    private VisitorBacking visitor;

    @Inject
    private LanguageBacking language;

    /**
     * @return where to go on
     * @throws dev.parterre.catalog.NoSuchPerformance
     */
    public String go() {
        if (isSentByOurPage()) {
            keep(request.getParameter("performance"), request.getParameter("quantity"));
        }
        if (!visitor.isSignedIn()) {
            if (kept.isWaiting()) {
                Notices.keep("tell.signIn");
            }
            return LOGIN;
        }
        return kept.take().map(asked -> kept.alone(() -> made(asked))).orElse(HOME);
    }

    /** Only what is one: nothing is kept for a visitor, nor promised, that could not be made. */
    private void keep(String performance, String quantity) {
        var card = tells.card(performance);
        kept.keep(new Asked(card.id().toString(), quantity(quantity, TellWish.MOST)));
    }

    /** Another site's form, sent with this visitor's cookies, asks for nothing. */
    private boolean isSentByOurPage() {
        var site = request.getHeader("Sec-Fetch-Site");
        return "POST".equals(request.getMethod()) && (site == null || site.equals("same-origin"));
    }

    private String made(Asked asked) {
        var card = tells.card(asked.performance());
        try {
            make(card, asked.quantity());
        } catch (TooManyPreferences many) {
            Notices.keepObjection(RefusalText.of(many, language.getLocale()));
        } catch (PreferenceRefused refused) {
            refused.problems()
                    .forEach(problem ->
                            Notices.keepObjection(PreferenceSentence.problem(problem, language.getLocale())));
        }
        return "/event?faces-redirect=true&id=" + card.performance().event() + "&performance=" + card.id();
    }

    private void make(PerformanceCard card, int asked) {
        if (tells.of(card) > 0) {
            Notices.keep("tell.already");
            return;
        }
        var quantity = Math.min(asked, Math.max(1, card.performance().limit()));
        preferences.create(PreferenceDraft.of(tells.wish(card).fields(quantity, language.getTag())));
        Notices.keep("tell.done");
    }

    /** Of a list with one to ten in it: whoever sends something else has not used it. */
    private static int quantity(String typed, int most) {
        return typed != null && typed.matches("[1-9][0-9]?") ? Math.min(Integer.parseInt(typed), most) : 1;
    }
}
