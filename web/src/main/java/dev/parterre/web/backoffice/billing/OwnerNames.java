package dev.parterre.web.backoffice.billing;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.OrganiserCard;
import dev.parterre.catalog.OrganiserId;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What owners of accounts and issuers of documents are called in the reader's language; 0 is the house. */
@Named
@RequestScoped
public class OwnerNames {

    @EJB
    private CatalogService catalog;

    @Inject
    private LanguageBacking language;

    private final Map<Long, String> names = new HashMap<>(Map.of(0L, "Parterre"));

    /** Reads all of these in one statement. */
    void know(Collection<Long> owners) {
        var unknown = owners.stream()
                .filter(owner -> !names.containsKey(owner))
                .distinct()
                .map(OrganiserId::new)
                .toList();
        for (OrganiserCard card : catalog.organisers(unknown)) {
            names.put(card.id().value(), card.name().in(language.getTag()));
        }
    }

    public String of(long owner) {
        return names.getOrDefault(owner, Long.toString(owner));
    }
}
