package dev.parterre.planfile;

import static dev.parterre.planfile.PlanFileFixture.smallPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no plan are refused by name, with the place that is wrong. */
class BadPlanFilesTest {

    /** What is put in the place of what in a small plan; then the reason and the place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"x\":25,     | \"x\":NaN,       | not-finite         | /zones/0/rows/0/seats/0/position/x",
                "\"x\":25,     | \"x\":-Infinity, | not-finite         | /zones/0/rows/0/seats/0/position/x",
                "\"x\":25,     | \"x\":1e999,     | not-finite         | /zones/0/rows/0/seats/0/position/x",
                "\"x\":25,     | \"x\":1e30,      | out-of-range       | /zones/0/rows/0/seats/0/position/x",
                "\"x\":25,     | \"x\":\"25\",    | not-a-number       | /zones/0/rows/0/seats/0/position/x",
                "\"x\":25,     | ``               | missing            | /zones/0/rows/0/seats/0/position/x",
                "\"x\":25,     | \"x\":1,\"x\":2, | duplicate-property | ``",
                "\"s1\"        | null             | not-a-text         | /zones/0/rows/0/seats/0/seat_guid",
                "\"s1\"        | []               | not-a-text         | /zones/0/rows/0/seats/0/seat_guid",
                "\"width\":500 | \"width\":\"w\"  | not-a-number       | /size/width",
                "\"zones\":[   | \"zones\":[5,    | not-an-object      | /zones/0",
                "\"zones\":[   | \"zones\":7,\"z\":[ | not-a-list      | /zones",
                "\"name\":\"A\",| \"name\":\"B\", | unknown-category   | /zones/0/rows/0/seats/0/category",
                "\"name\":\"A\",| \"name\":\" \", | empty-text         | /categories/0/name",
                "{\"name\":\"A\",| {\"name\":\"A\"},{\"name\":\"A\", | duplicate-category | /categories/1/name",
            })
    void refusesWhatCannotBeMended(String right, String wrong, String reason, String pointer) {
        var json = smallPlan().toString();
        assertThat(json).contains(right);
        var at = json.indexOf(right);
        var refused =
                refused(json.substring(0, at) + (wrong == null ? "" : wrong) + json.substring(at + right.length()));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.pointer()).isEqualTo(pointer == null ? "" : pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``            | file-empty",
                "` `           | file-empty",
                "nonsense      | json-malformed",
                "{\"name\":    | json-truncated",
                "{} {}         | json-malformed",
                "[]            | not-an-object",
                "7             | not-an-object",
                "null          | not-an-object",
                "{}            | missing",
            })
    void refusesWhatIsNoPlanAtAll(String content, String reason) {
        assertThat(refused(content).reason()).isEqualTo(reason);
    }

    @Test
    void refusesWhatIsTooLargeTooDeepTooLongOrOfAnotherEncoding() {
        assertThat(refused(new byte[PretixPlan.LARGEST + 1]).reason()).isEqualTo("file-too-large");
        assertThat(refused("[".repeat(100_000)).reason()).isEqualTo("nested-too-deep");
        assertThat(refused(smallPlan().put("name", "n".repeat(5_000)).toString())
                        .reason())
                .isEqualTo("too-long");
        var cyrillic = smallPlan().put("name", "Опера").toString().getBytes(Charset.forName("windows-1251"));
        assertThat(refused(cyrillic).reason()).isEqualTo("wrong-encoding");
    }

    @Test
    void quotesLittleOfWhatItRefuses() {
        var refused =
                refused(smallPlan().put("name", "line\n" + "n".repeat(5_000)).toString());
        assertThat(refused.value()).hasSize(120).doesNotContain("\n");
    }

    private static PlanFileRefused refused(String content) {
        return refused(content.getBytes(StandardCharsets.UTF_8));
    }

    private static PlanFileRefused refused(byte[] content) {
        var refused = catchThrowableOfType(PlanFileRefused.class, () -> PretixPlan.read(content));
        assertThat(refused).isNotNull();
        return refused;
    }
}
