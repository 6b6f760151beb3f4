package dev.parterre.web.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareCardTest {

    private static final PosterWords WORDS = new PosterWords("Турандот", "Сб 12 дек., 19:00", "Софийска опера, София");

    @ParameterizedTest
    @EnumSource(Motif.class)
    void isAPictureOfTheSizeMessengersAskFor(Motif motif) throws IOException {
        var png = ShareCard.png(poster(motif), WORDS);
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(png.length).as("messengers leave out what is larger").isLessThan(300_000);
        assertThat(colours(picture, 0, 630)).as("something is drawn").isGreaterThan(2);
        assertThat(colours(picture, 678, 1156)).as("something is written").isGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "Коледен концерт на Софийската филхармония с хор „Светослав Обретенов“ и солисти от Италия и Франция",
                "אבגדה וזחטי",
                "音楽の夕べ",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
            })
    void anyTitleFits(String title) throws IOException {
        var png = ShareCard.png(poster(Motif.JAZZ), new PosterWords(title, "", ""));
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var margin =
                IntStream.range(0, 630).mapToObj(y -> picture.getRGB(1190, y)).distinct();
        assertThat(margin).as("nothing runs out of the card").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Коледен концерт ", "Donaudampfschifffahrt"})
    void theLongestTitleEndsAboveTheDate(String part) throws IOException {
        var title = part.repeat(300 / part.length());
        var picture = ImageIO.read(
                new ByteArrayInputStream(ShareCard.png(poster(Motif.JAZZ), new PosterWords(title, "", ""))));
        var below = IntStream.range(456, 560)
                .flatMap(y -> IntStream.range(678, 1190).map(x -> picture.getRGB(x, y)))
                .distinct();
        assertThat(below).as("nothing is written over what stands below").hasSize(1);
        var between = IntStream.range(440, 451)
                .flatMap(y -> IntStream.range(678, 1190).map(x -> picture.getRGB(x, y)))
                .distinct();
        assertThat(between).as("nor at the rule").hasSize(1);
    }

    @Test
    void isTheSameForTheSameWords() {
        assertThat(ShareCard.png(poster(Motif.OPERA), WORDS)).isEqualTo(ShareCard.png(poster(Motif.OPERA), WORDS));
    }

    private static Poster poster(Motif motif) {
        return new Poster(new PosterSubject("Турандот", motif.name(), "7"));
    }

    private static long colours(java.awt.image.BufferedImage picture, int from, int to) {
        return IntStream.range(from, to)
                .flatMap(x -> IntStream.range(0, 630).map(y -> picture.getRGB(x, y)))
                .distinct()
                .count();
    }
}
