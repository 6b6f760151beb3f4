package dev.parterre.web.poster;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.EventDetail;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.NoSuchEvent;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Events of the catalogue; the Bulgarian title is the one that seeds the picture, in whatever language it is shown. */
@ApplicationScoped
class CatalogPosterSource implements PosterSource {

    @EJB
    private CatalogService catalog;

    @Override
    public Optional<PosterSubject> subject(long event) {
        try {
            EventDetail found = catalog.event(new EventId(event));
            return Optional.of(new PosterSubject(
                    found.text().title().in("bg"),
                    found.category().name(),
                    found.id().toString()));
        } catch (NoSuchEvent none) {
            return Optional.empty();
        }
    }
}
