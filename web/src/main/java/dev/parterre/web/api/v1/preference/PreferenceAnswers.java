package dev.parterre.web.api.v1.preference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.VenueId;
import dev.parterre.matching.PreviewService;
import dev.parterre.preference.HouseholdService;
import dev.parterre.preference.PreferenceDraft;
import dev.parterre.preference.PreferenceSentence;
import dev.parterre.preference.PreferenceView;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.api.ApiLanguage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A preference as the API shows it: the fields it was made from, its sentence, and how much on sale is of that kind. */
@RequestScoped
class PreferenceAnswers {

    @EJB
    private CatalogService catalog;

    @EJB
    private PreviewService previews;

    @EJB
    private HouseholdService household;

    @Inject
    private ApiLanguage language;

    private Map<VenueId, String> venueNames;

    ObjectNode of(PreferenceView view) {
        ObjectNode answer = PreferenceDraft.of(view.spec()).fields().deepCopy();
        answer.put("id", view.id().value());
        answer.put("state", view.state().name());
        answer.put(
                "sentence", PreferenceSentence.text(view.spec(), venueNames(), Locale.forLanguageTag(language.tag())));
        answer.put("access", household.access(view.id()).name());
        answer.put("fitting", previews.watching(view.spec()));
        answer.put("createdAt", view.createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
        answer.put("version", view.version());
        return answer;
    }

    private Map<VenueId, String> venueNames() {
        if (venueNames == null) {
            venueNames = catalog.venues(new PageRequest(0, PageRequest.MAX_SIZE)).items().stream()
                    .collect(Collectors.toMap(venue -> venue.id(), venue -> language.of(venue.name())));
        }
        return venueNames;
    }
}
