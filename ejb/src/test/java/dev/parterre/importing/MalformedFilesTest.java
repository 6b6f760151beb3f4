package dev.parterre.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedFilesTest {

    private static final String HEADER =
            "ID-EVENTO;TITULO;PRECIO;GRATUITO;DIAS-SEMANA;DIAS-EXCLUIDOS;FECHA;FECHA-FIN;HORA;"
                    + "DESCRIPCION;NOMBRE-INSTALACION;TIPO;\n";
    private static final String GOOD =
            ";Título;18 euros;0;;;2027-01-09 00:00;2027-01-09 23:59;19:00;;Teatro;/Musica;\n";
    private static final String ORGANISERS =
            "{\"format\":\"parterre-season\",\"version\":1,\"organisers\":[{\"id\":\"a\",\"name\":{\"en\":\"A\"}},";

    @Test
    void keepsTheGoodRowsOfAnAgendaAndReportsTheOthersByRow() {
        var rows = madrid(HEADER + "1" + GOOD + "2" + GOOD.replace("18 euros", "-3 euros") + "3"
                + GOOD.replace("2027-01-09 00", "2027-31-09 00") + "4;half a row\n" + GOOD + "6" + GOOD);
        assertThat(rows.taken).extracting(ImportRow::no).containsExactly(1, 6);
        assertThat(rows.refused)
                .extracting(row -> row.row() + " " + row.code())
                .containsExactly("2 price-negative", "3 date-malformed", "4 columns-missing", "5 id-missing");
        assertThat(rows.failure).isNull();
    }

    @Test
    void refusesAnAgendaWithoutTheColumnsItNeeds() {
        assertThat(madrid("ID-EVENTO;TITULO\n1;x\n").failure).isEqualTo("columns-missing");
    }

    @Test
    void refusesAnUnendingQuotationAfterTheRowsBeforeIt() {
        var rows = madrid(HEADER + "1" + GOOD + "2;\"" + GOOD);
        assertThat(rows.failure).isEqualTo("csv-malformed");
        assertThat(rows.taken).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-8", "windows-1252"})
    void readsAnAgendaInTheEncodingsItComesIn(String encoding) {
        var text = (HEADER + "1" + GOOD.replace("Título", "Niño – 1ª Edición")).getBytes(Charset.forName(encoding));
        var title = ReadRows.of(new MadridAgendaFormat(), text, ReadRows.OPTIONS)
                .events()
                .get(0)
                .production()
                .text()
                .title();
        assertThat(title.in("es")).isEqualTo(encoding.equals("ISO-8859-1") ? "Niño ? 1ª Edición" : "Niño – 1ª Edición");
    }

    @Test
    void refusesUtf16AndAnythingBinary() {
        var text = (HEADER + "1" + GOOD).getBytes(StandardCharsets.UTF_16LE);
        assertThat(ReadRows.of(new MadridAgendaFormat(), text, ReadRows.OPTIONS).failure)
                .isEqualTo("wrong-encoding");
    }

    @Test
    void keepsWhatCouldBeUnpackedOfATruncatedArchive() throws IOException {
        var many = new StringBuilder(HEADER);
        for (var i = 1; i <= 3_000; i++) {
            many.append(i).append(GOOD.replace("Título", "Título " + Integer.toHexString(i * 7919)));
        }
        var packed = gzip(many.toString().getBytes(StandardCharsets.UTF_8));
        var rows = ReadRows.of(new MadridAgendaFormat(), Arrays.copyOf(packed, packed.length / 2), ReadRows.OPTIONS);
        assertThat(rows.failure).isEqualTo("file-truncated");
        assertThat(rows.taken).hasSizeBetween(100, 2_999).allMatch(row -> row.content()
                .contains("/Musica"));
    }

    @Test
    void refusesABombBeforeItGoesOff() throws IOException {
        var bomb = gzip(new byte[ImportFile.LARGEST_UNPACKED + 1]);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(ReadRows.of(new SeasonFormat(), bomb, ReadRows.OPTIONS).failure)
                .isEqualTo("file-too-large");
    }

    @Test
    void refusesAnEmptyFilePackedOrNot() throws IOException {
        assertThat(ReadRows.of(new SeasonFormat(), "").failure).isEqualTo("file-empty");
        assertThat(ReadRows.of(new SeasonFormat(), gzip(new byte[0]), ReadRows.OPTIONS).failure)
                .isEqualTo("file-empty");
    }

    @Test
    void keepsTheRowsBeforeTruncatedJson() {
        var rows = ReadRows.of(new SeasonFormat(), ORGANISERS + "{\"id\":\"b\",\"na");
        assertThat(rows.taken).extracting(ImportRow::ref).containsExactly("organisers a");
        assertThat(rows.failure).isEqualTo("json-truncated");
    }

    @Test
    void reportsJsonRowsThatSayNothingUsable() {
        var rows = ReadRows.of(
                new SeasonFormat(),
                ORGANISERS + "7,{\"id\":\"c\"},{\"name\":{\"en\":\"D\"}},{\"id\":\"e\",\"name\":\"E\"}]}");
        assertThat(rows.refused)
                .extracting(row -> row.row() + " " + row.code())
                .containsExactly("2 not-an-object", "3 name-missing", "4 id-missing", "5 name-malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"format\":\"parterre-season\",\"version\":2,\"organisers\":[{}]} | unknown-version",
                "{\"format\":\"something\",\"version\":1,\"organisers\":[{}]}       | unknown-format",
                "{\"organisers\":[{}]}                                              | unknown-format",
                "{}                                                                 | unknown-format",
                "[1                                                                 | unknown-format",
                "nonsense                                                           | json-malformed",
                "{\"format\":\"parterre-season\",\"format\":\"x\"}                  | json-malformed",
            })
    void refusesWhatIsNoSeason(String content, String failure) {
        assertThat(ReadRows.of(new SeasonFormat(), content).failure).isEqualTo(failure);
    }

    @Test
    void refusesJsonInAnotherEncodingThanItClaims() {
        var text =
                (ORGANISERS + "{\"id\":\"b\",\"name\":{\"bg\":\"Опера\"}}]}").getBytes(Charset.forName("windows-1251"));
        var rows = ReadRows.of(new SeasonFormat(), text, ReadRows.OPTIONS);
        assertThat(rows.failure).isEqualTo("wrong-encoding");
        assertThat(rows.taken).hasSize(1);
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThat(ReadRows.of(new SeasonFormat(), "[".repeat(100_000)).failure).isNotNull();
    }

    @Test
    void shortensWhatItQuotes() {
        var row = new RefusedRow(1, "x".repeat(500), "code", "line\nline\u0000" + "y".repeat(1_000));
        assertThat(row.ref()).hasSize(160);
        assertThat(row.detail()).hasSize(500).doesNotContain("\n").doesNotContain("\u0000");
    }

    @Test
    void asksForTheBuildingOfAPlan() {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> new PretixPlanFormat().check(ReadRows.OPTIONS))
                .matches(refused -> refused.facts().get("reason").equals("name-missing"));
    }

    private static ReadRows madrid(String text) {
        return ReadRows.of(new MadridAgendaFormat(), text.getBytes(StandardCharsets.ISO_8859_1), ReadRows.OPTIONS);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
