package dev.parterre.web.portal.catalog;

import dev.parterre.booking.CancellationTermsService;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.web.Dates;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** On which terms tickets of a performance are given back, in plain words of the page's language. */
@RequestScoped
public class TermsSentences {

    @EJB
    private CancellationTermsService terms;

    @Inject
    private LanguageBacking language;

    @Inject
    private Dates dates;

    @Inject
    private Clock clock;

    /** @param free whether its tickets cost nothing */
    public List<String> of(PerformanceDetail performance, boolean free) {
        var sale = new TermsText.Sale(performance.startsAt(), performance.zone(), free);
        return new TermsText(language.getLocale(), dates::momentInText)
                .sentences(terms.terms(performance), sale, clock.instant());
    }
}
