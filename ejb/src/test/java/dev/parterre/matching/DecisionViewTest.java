package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.account.AccountId;
import dev.parterre.matching.DecisionView.Booked;
import dev.parterre.matching.DecisionView.Series;
import dev.parterre.matching.DecisionView.Times;
import dev.parterre.preference.PreferenceId;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionViewTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void aMemberSeesNeitherTheOwnersBankNorWhatElseTheyBuy() {
        var left = Map.of("left", Money.of("17.00", "EUR"), "total", Money.of("64.00", "EUR"));
        var view =
                decision(Why.unmet(Reason.BUDGET_OVERALL_REACHED, left), Why.unmet(Reason.BUDGET_MONTH_REACHED, left));

        var shown = view.forMember();

        assertThat(shown.booked().actionUrl()).isEmpty();
        assertThat(shown.booked().reference()).isEqualTo(view.booked().reference());
        var reasons = shown.facts().why();
        assertThat(reasons.get(0).amounts()).isEmpty();
        assertThat(reasons.get(1)).isEqualTo(view.facts().why().get(1));
        assertThat(List.of(Locale.ENGLISH, Locale.forLanguageTag("bg")))
                .allSatisfy(language -> assertThat(new DecisionText(language).why(reasons.get(0)))
                        .contains(" ")
                        .doesNotContain("{"));
    }

    private static DecisionView decision(Why... why) {
        return new DecisionView(
                DecisionId.random(),
                DecisionTrigger.PREFERENCE,
                Optional.empty(),
                new PreferenceId("p"),
                new AccountId(1),
                Outcome.ACTION_NEEDED,
                Reason.BEST_MATCH.code(),
                DecisionFacts.none().because(List.of(why)),
                new Booked(Optional.of("AB12"), Optional.empty(), Optional.of("https://bank.example/confirm")),
                new Times(NOW, NOW, Optional.empty(), Optional.empty(), Optional.empty()),
                Series.ONCE);
    }
}
