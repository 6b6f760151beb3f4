package dev.parterre.web.portal.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** On which terms tickets of the chosen performance of an event are given back. */
@Named
@RequestScoped
public class EventTermsBacking {

    @Inject
    private EventBacking page;

    @Inject
    private TermsSentences terms;

    private List<String> sentences = List.of();

    @PostConstruct
    void load() {
        if (!page.getPrices().isEmpty()) {
            sentences =
                    terms.of(page.getPriced().performance(), page.getDearest().isZero());
        }
    }

    /** In plain words; empty when nothing of it is for sale. */
    public List<String> getSentences() {
        return sentences;
    }
}
