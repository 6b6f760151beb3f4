package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.EventDocument.Shown.Place;
import dev.parterre.catalog.MeaningPolicy.Found;
import dev.parterre.shared.LocalText;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningPolicyTest {

    private static final Place OPERA_HOUSE =
            new Place(1, LocalText.of("Народна сцена", "National Stage"), "софия", LocalText.of("София", "Sofia"));
    private static final Place HALL =
            new Place(2, LocalText.of("Зала България", "Bulgaria Hall"), "софия", LocalText.of("София", "Sofia"));

    private static final Found GARDENS = found(LocalText.of("Вълшебни градини", "Whispering Gardens"), Category.OPERA);
    private static final Found TOSCA = found(LocalText.of("Тоска", "Tosca"), Category.OPERA);

    @Test
    void takesWordsAsTheTitleHasThemInWhateverWayTheyWereTyped() {
        for (var typed :
                List.of("valshebni gradini", "градини вълшебни", "вълшебната градината", "vylshebni gradinni")) {
            assertThat(meaning(typed, GARDENS).phrases()).as(typed).containsExactly("вълшебни градини");
        }
        assertThat(meaning("garden", GARDENS).phrases()).containsExactly("gardens");
    }

    @Test
    void knowsKindsCitiesAndVenues() {
        var meaning = meaning("опера софия", GARDENS, TOSCA);
        assertThat(meaning.categories()).containsExactly(Category.OPERA);
        assertThat(meaning.cities()).containsExactly("софия");
        assertThat(meaning.phrases()).isEmpty();

        var hall = new Found(List.of(LocalText.of("Концерт", "Concert")), Category.CLASSICAL, List.of(HALL));
        assertThat(meaning("зала българия", hall).venues()).containsExactly(new VenueId(2));
        assertThat(meaning("tosca sofia", TOSCA).phrases()).containsExactly("тоска");
        assertThat(meaning("tosca sofia", TOSCA).cities()).containsExactly("софия");
    }

    @Test
    void takesTheNamesOfWhoTakesPart() {
        var night = new Found(
                List.of(LocalText.of("Вечер", "Evening"), LocalText.of("Цвета Жекова", "Tsveta Zhekova")),
                Category.CHAMBER,
                List.of(HALL));
        assertThat(meaning("jekova", night).phrases()).containsExactly("жекова");
    }

    @Test
    void staysWithWhatWasTypedWhenNothingSaysWhatItMeans() {
        assertThat(meaning("хубав шум").phrases()).containsExactly("хубав шум");
        assertThat(meaning("").phrases()).isEmpty();
    }

    private static SearchMeaning meaning(String typed, Found... found) {
        return MeaningPolicy.of(TypedWords.of(typed), List.of(found), found.length);
    }

    private static Found found(LocalText title, Category category) {
        return new Found(List.of(title), category, List.of(OPERA_HOUSE));
    }
}
