package dev.parterre.web.backoffice.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.EventCard;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.EventName;
import dev.parterre.catalog.EventQuery;
import dev.parterre.catalog.SearchAway;
import dev.parterre.pricing.PromotionTerms.Scope;
import dev.parterre.shared.LocalText;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventChoiceTest {

    private static final EventId TOSCA = new EventId(7);
    private static final EventId AIDA = new EventId(8);
    private static final Scope OF_TOSCA = new Scope(Set.of(TOSCA), Set.of(), Set.of(), Set.of(), 1);

    private final CatalogService away = new CatalogService() {
        @Override
        public List<EventCard> list(EventQuery query) {
            throw new SearchAway();
        }

        @Override
        public List<EventName> names(Collection<EventId> ids) {
            return ids.stream()
                    .map(id -> new EventName(id, text("Event " + id), text("House")))
                    .toList();
        }
    };

    @Test
    void whatIsChosenIsShownWhileTheSearchIsAway() {
        var choice = EventChoice.of(away, Set.of(TOSCA), null);
        assertThat(choice.events()).extracting(EventChoice.Named::id).containsExactly(TOSCA);
        assertThat(EventChoice.ids(choice.shown())).containsExactly(TOSCA);
    }

    @Test
    void whatWasShownCanBeChosenThoughTheSearchHasGone() {
        var choice = EventChoice.of(away, Set.of(), AIDA.toString());
        assertThat(choice.events()).extracting(EventChoice.Named::id).containsExactly(AIDA);
    }

    @Test
    void aPromotionKeepsTheEventsThatThePageDidNotShow() {
        var form = form();
        assertThat(form.terms(OF_TOSCA, EventChoice.ids(null)).scope().events()).containsExactly(TOSCA);
        assertThat(form.terms(OF_TOSCA, EventChoice.ids(AIDA.toString()))
                        .scope()
                        .events())
                .containsExactly(TOSCA);
    }

    @Test
    void aPromotionLosesAnEventThatWasShownAndIsNotChosenAnyMore() {
        var shown = EventChoice.of(away, Set.of(TOSCA, AIDA), null).shown();
        assertThat(form().terms(OF_TOSCA, EventChoice.ids(shown)).scope().events())
                .isEmpty();
    }

    private static PromotionForm form() {
        var form = new PromotionForm(ZoneId.of("Europe/Sofia"));
        form.getInputs().putAll(Map.of("code", "SPRING", "name", "Spring", "rate", "10"));
        return form;
    }

    private static LocalText text(String english) {
        return LocalText.in("en", english);
    }
}
