package dev.parterre.web.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PosterTest {

    @ParameterizedTest
    @EnumSource(Motif.class)
    void isTheSameForTheSameSubject(Motif motif) {
        assertThat(posterOf(motif, "Турандот").art())
                .isEqualTo(posterOf(motif, "Турандот").art());
        assertThat(full(posterOf(motif, "Турандот"))).isEqualTo(full(posterOf(motif, "Турандот")));
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void isAnotherForAnotherTitleCategoryOrEdition(Motif motif) {
        Set<Integer> pictures = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            pictures.add(posterOf(motif, "Вечер " + i).art().hashCode());
        }
        pictures.add(new Poster(new PosterSubject("Вечер 1", motif.name(), "2027-01-01"))
                .art()
                .hashCode());
        assertThat(pictures).hasSize(13);
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void isWellFormedAndOfAModestSize(Motif motif) throws Exception {
        for (String title : new String[] {"Лешникотрошачката", "The Blue Hour Quartet", "Т"}) {
            Poster poster = posterOf(motif, title);
            assertThat(parse(poster.art()).getDocumentElement().getAttribute("viewBox"))
                    .isEqualTo("0 0 500 500");
            assertThat(parse(full(poster)).getElementsByTagName("text").getLength())
                    .isGreaterThanOrEqualTo(3);
            assertThat(poster.art().length()).isLessThan(130_000);
            assertThat(poster.art()).doesNotContain("NaN", "Infinity");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"/><svg onload=\"alert(1)",
                "Tom & Jerry ]]> <!-- -->",
                "&#x3c;script&#x3e;",
                "\u0000\u0007\u001b[31m red",
                "\uD800 half a pair",
                "\u202Edrow sdrawkcab\u202C",
                "100 % %s %n {0}",
                "",
                "   ",
                "مسرحية في صوفيا",
                "東京室内楽"
            })
    void carriesAnyTitleAsTextOnly(String title) throws Exception {
        Poster poster = new Poster(new PosterSubject(title, "THEATRE", ""));

        Document full = parse(poster.full(title, title));
        Document inline = parse(poster.inline("/posters/1.svg?art", title, title, title));

        assertThat(full.getElementsByTagName("script").getLength()).isZero();
        assertThat(elements(full)).doesNotContain("script", "a", "foreignObject");
        assertThat(inline.getElementsByTagName("image").getLength()).isEqualTo(1);
        assertThat(inline.getDocumentElement().hasAttribute("onload")).isFalse();
    }

    @Test
    void showsTheTitleInTheLanguageOfThePageAndThePictureByAddress() throws Exception {
        Document page = parse(posterOf(Motif.OPERA, "Турандот")
                .inline("/posters/7.svg?art", "Turandot", "Sat 12 Dec, 19:00", "Sofia Opera"));

        assertThat(page.getDocumentElement().getAttribute("aria-label"))
                .isEqualTo("Turandot. Sat 12 Dec, 19:00. Sofia Opera");
        assertThat(page.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("Turandot");
    }

    @Test
    void drawsAnUnknownCategoryAsOther() {
        assertThat(new Poster(new PosterSubject("X", "KARAOKE", "")).art())
                .contains("<path")
                .startsWith("<svg");
        assertThat(Motif.of("KARAOKE")).isEqualTo(Motif.OTHER);
    }

    @Test
    void putsAnEndToATitleThatHasNone() throws Exception {
        Document full = parse(new Poster(new PosterSubject("безкраен ".repeat(200), "FILM", "")).full("", ""));

        assertThat(full.getElementsByTagName("text").getLength()).isLessThan(12);
    }

    @Test
    void keepsEveryLineOfATitleOnTheSheet() {
        for (String title : new String[] {"Мадам Бътерфлай", "Les pêcheurs de perles", "Щщ Шш Жж Юю мМ wW", "1812"}) {
            Lettering letters = Lettering.fit(title, 436, 196);

            assertThat(String.join(" ", letters.lines())).isEqualTo(title);
            assertThat(letters.lines()).allSatisfy(line -> assertThat(Lettering.width(line) * letters.size())
                    .isLessThanOrEqualTo(436.01));
            assertThat(letters.lines().size() * letters.lineHeight()).isLessThanOrEqualTo(196.01);
        }
    }

    private static Poster posterOf(Motif motif, String title) {
        return new Poster(new PosterSubject(title, motif.name(), "2026-12-12"));
    }

    private static String full(Poster poster) {
        return poster.full("Съб 12 дек, 19:00", "Софийска опера и балет");
    }

    private static Set<String> elements(Document document) {
        Set<String> names = new HashSet<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            names.add(all.item(i).getNodeName());
        }
        return names;
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
