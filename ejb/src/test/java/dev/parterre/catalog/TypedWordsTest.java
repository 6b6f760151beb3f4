package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypedWordsTest {

    @Test
    void needsOnlyWhatTells() {
        assertThat(TypedWords.of("The Marriage of Figaro").wanted()).containsExactly("marriage", "figaro");
        assertThat(TypedWords.of("Сватбата на Фигаро").wanted()).containsExactly("сватбата", "фигаро");
    }

    @Test
    void needsWordsThatTellNothingWhenThereAreNoOthers() {
        assertThat(TypedWords.of("on the").wanted()).containsExactly("on", "the");
    }

    @Test
    void takesNothingFromNothing() {
        assertThat(TypedWords.of(null).isEmpty()).isTrue();
        assertThat(TypedWords.of(" *\" ").isEmpty()).isTrue();
    }

    @Test
    void takesTwelveWordsOfALongText() {
        var text = IntStream.range(0, 5_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(TypedWords.of(text).wanted()).hasSize(12);
    }
}
