package dev.parterre.web.portal.catalog;

import dev.parterre.booking.CancellationTermsService;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.web.Dates;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** On which terms tickets of the chosen performance of an event are given back. */
@Named
@RequestScoped
public class EventTermsBacking {

    @Inject
    private EventBacking page;

    @EJB
    private CancellationTermsService terms;

    @Inject
    private LanguageBacking language;

    @Inject
    private Dates dates;

    @Inject
    private Clock clock;

    private List<String> sentences = List.of();

    @PostConstruct
    void load() {
        if (!page.getPrices().isEmpty()) {
            sentences = sentences(page.getPriced());
        }
    }

    private List<String> sentences(PerformanceCard card) {
        var performance = card.performance();
        var sale = new TermsText.Sale(
                performance.startsAt(), performance.zone(), page.getDearest().isZero());
        return new TermsText(language.getLocale(), dates::momentInText)
                .sentences(terms.terms(card.id()), sale, clock.instant());
    }

    /** In plain words; empty when nothing of it is for sale. */
    public List<String> getSentences() {
        return sentences;
    }
}
