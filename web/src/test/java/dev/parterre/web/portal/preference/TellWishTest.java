package dev.parterre.web.portal.preference;

import static dev.parterre.web.portal.catalog.ShownEvents.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.City;
import dev.parterre.catalog.PerformanceCard;
import dev.parterre.catalog.SaleState;
import dev.parterre.preference.PreferenceDraft;
import dev.parterre.preference.PreferenceMode;
import dev.parterre.preference.PreferenceSpec;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellWishTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest
    @EnumSource(SaleState.class)
    void isAWishThatNobodyHasToMendAndKnownAgain(SaleState sale) {
        var wish = wish(card(sale));
        var spec = read(wish, 3);
        assertThat(spec.seats().quantity()).isEqualTo(3);
        assertThat(spec.consent().mode()).isEqualTo(PreferenceMode.ASK);
        assertThat(wish.isOf(spec)).isTrue();
    }

    @Test
    void isForThisEveningWhereItTakesPlace() {
        var spec = read(wish(card(SaleState.SOLD_OUT)), 2);
        assertThat(spec.when().from()).contains(LocalDate.parse("2027-01-16"));
        assertThat(spec.when().to()).isEqualTo(spec.when().from());
        assertThat(spec.when().timeFrom()).hasToString("Optional[19:00]");
        assertThat(spec.term().endsOn()).contains(LocalDate.parse("2027-01-17"));
        assertThat(spec.what().words()).containsExactly("Турандот", "Turandot");
    }

    @Test
    void isForAnotherEveningWhereItDoesNot() {
        var spec = read(wish(card(SaleState.CANCELLED)), 2);
        assertThat(spec.when().from()).isEmpty();
        assertThat(spec.where().cities()).containsExactly("Sofia");
        assertThat(wish(card(SaleState.SOLD_OUT)).isOf(spec)).isFalse();
    }

    @Test
    void isNotForAnotherCity() {
        var spec = read(wish(card(SaleState.CANCELLED)), 2);
        var plovdiv = new City("plovdiv", LocalText.of("Пловдив", "Plovdiv"));
        var there = card(SaleState.CANCELLED, LocalText.of("Турандот", "Turandot"), Optional.empty(), plovdiv);
        assertThat(wish(there).isOf(spec)).isFalse();
        var inBulgarian = PreferenceDraft.of(wish(card(SaleState.CANCELLED)).fields(2, "bg"))
                .read(TODAY);
        assertThat(inBulgarian.where().cities()).containsExactly("София");
        assertThat(wish(card(SaleState.CANCELLED)).isOf(inBulgarian)).isTrue();
    }

    @Test
    void isKnownAgainWhenItsFormWasOpenedAndSaved() {
        var title = LocalText.of("Кармен, сюита", "Carmen, a Suite");
        var wish = wish(card(SaleState.SOLD_OUT, title, Optional.empty()));
        var form = WishForm.of(read(wish, 2), name -> Optional.empty());

        assertThat(form.fields()).containsEntry("words", "Кармен сюита, Carmen a Suite");
        assertThat(wish.isOf(form.draft(Function.identity()).read(TODAY))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Commas, dots; and \"quotes\"",
                "A title that is much longer than the sixty letters that a word of a standing order may have at most",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
            })
    void quotesAnyTitle(String title) {
        var spec = read(wish(card(SaleState.NOT_YET, LocalText.in("en", title), Optional.empty())), 1);
        assertThat(title).contains(spec.what().words().get(0));
    }

    private static TellWish wish(PerformanceCard card) {
        return new TellWish(card, Money.of("90.00", "EUR"));
    }

    private static PreferenceSpec read(TellWish wish, int quantity) {
        return PreferenceDraft.of(wish.fields(quantity, "en")).read(TODAY);
    }
}
