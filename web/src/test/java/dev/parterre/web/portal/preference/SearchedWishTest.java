package dev.parterre.web.portal.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.EventQuery;
import dev.parterre.catalog.SearchMeaning;
import dev.parterre.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchedWishTest {

    private final List<EventQuery> asked = new ArrayList<>();

    @Test
    void looksForWhatWasFoundAndSaysWhatIsLeftOut() {
        var wish = new SearchedWish(Map.of(
                "searched", "carmen",
                "cities", "sofia",
                "minPrice", "20.00",
                "maxPrice", "60.00",
                "available", "true",
                "wheelchairs", "1",
                "from", "2026-12-20"));
        var form = WishForm.empty();

        assertThat(wish.addTo(form, this::meaning)).isEqualTo(3);

        assertThat(asked.get(0).offer())
                .isEqualTo(new EventQuery.Offer(Money.of("20.00", "EUR"), Money.of("60.00", "EUR"), true, true));
        assertThat(asked.get(0).days()).isEqualTo(new EventQuery.Days(LocalDate.parse("2026-12-20"), null));
        assertThat(form.fields()).containsEntry("words", "Carmen a Suite").containsEntry("maxPrice", "60.00");
        assertThat(wish.left()).containsExactly("minPrice", "available");
    }

    @Test
    void whatMakesNoSenseIsAsIfItWereNotThere() {
        var wish = new SearchedWish(Map.of("searched", "carmen", "maxPrice", "much", "from", "soon", "when", " "));

        wish.addTo(WishForm.empty(), this::meaning);

        assertThat(asked.get(0).offer()).isEqualTo(EventQuery.Offer.ANY);
        assertThat(asked.get(0).days()).isEqualTo(EventQuery.Days.ANY);
        assertThat(wish.left()).isEmpty();
    }

    private SearchMeaning meaning(EventQuery query) {
        asked.add(query);
        return new SearchMeaning(Set.of(), Set.of(), Set.of(), List.of("Carmen, a Suite"), 3);
    }
}
