package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindWordsTest {

    @ParameterizedTest
    @EnumSource(value = Category.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void hasWordsInBothLanguages(Category category) {
        assertThat(KindWords.of(category).texts()).containsOnlyKeys("bg", "en");
    }

    @Test
    void hasNoneForAnythingElse() {
        assertThat(KindWords.of(Category.OTHER).isEmpty()).isTrue();
    }
}
