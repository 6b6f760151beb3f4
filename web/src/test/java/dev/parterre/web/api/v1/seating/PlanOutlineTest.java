package dev.parterre.web.api.v1.seating;

import static dev.parterre.seating.SeatingFixture.amphitheatre;
import static dev.parterre.seating.SeatingFixture.theatre;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.PlanGeometry.Seat;
import dev.parterre.seating.SeatAccess;
import dev.parterre.shared.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A plan in columns says the same as the plan, and little. */
class PlanOutlineTest {

    private static final double SCALE = 20_000 / 220.0;

    @Test
    void aHallOfTwentyThousandSeatsIsSmall() throws IOException {
        var rows = amphitheatre(100, 200).plan().zones().get(0).rows().stream()
                .map(row -> PlanOutline.row("sector", row, SCALE))
                .toList();

        assertThat(zipped(Json.write(rows))).isLessThan(160_000);
        assertThat(rows.get(7).labels()).isNull();
        assertThat(rows.get(7).ids()).isNull();
    }

    @Test
    void whereASeatIsDoesNotDrift() {
        for (var row : amphitheatre(30, 80).plan().zones().get(0).rows()) {
            var outline = PlanOutline.row("sector", row, SCALE);
            var x = 0L;
            var y = 0L;
            for (var at = 0; at < row.seats().size(); at++) {
                x += outline.x().get(at);
                y += outline.y().get(at);
                assertThat(x / SCALE).isCloseTo(row.seats().get(at).x(), within(1 / SCALE));
                assertThat(y / SCALE).isCloseTo(row.seats().get(at).y(), within(1 / SCALE));
            }
        }
    }

    @Test
    void labelsInOrderAreANumberAndAStepOthersAreWrittenOut() {
        assertThat(row("7", "8", "9")).extracting("from", "by", "labels").containsExactly(7, 1, null);
        assertThat(row("9", "8", "7")).extracting("from", "by", "labels").containsExactly(9, -1, null);
        assertThat(row("4")).extracting("from", "by", "labels").containsExactly(4, 1, null);
        assertThat(row("1", "3", "5").labels()).containsExactly("1", "3", "5");
        assertThat(row("01", "02").labels()).containsExactly("01", "02");
        assertThat(row("1", "1").labels()).containsExactly("1", "1");
        assertThat(row("A", "B").labels()).containsExactly("A", "B");
        assertThat(row("12a").labels()).containsExactly("12a");
    }

    @Test
    void whatIsUnusualIsToldByPosition() {
        var seats = List.of(
                new Seat(0, "other", "1", 0, 0, 0, SeatAccess.STANDARD, false),
                new Seat(1, "z-1-2", "2", 1, 0, 0, SeatAccess.WHEELCHAIR, true),
                new Seat(2, "z-1-3", "3", 2, 0, 1, SeatAccess.COMPANION, false));
        var outline = PlanOutline.row("z", new PlanGeometry.Row("1", seats), 10);

        assertThat(outline.ids()).containsExactly("other", "z-1-2", "z-1-3");
        assertThat(outline.category()).isNull();
        assertThat(outline.categories()).containsExactly(0, 0, 1);
        assertThat(outline.access()).isEqualTo(Map.of(1, SeatAccess.WHEELCHAIR, 2, SeatAccess.COMPANION));
        assertThat(outline.aisleAfter()).containsExactly(1);
        assertThat(outline.x()).containsExactly(0L, 10L, 10L);
    }

    @Test
    void namesOfThePlansThatWeMakeNeedNotBeSent() {
        for (var zone : theatre().plan().zones()) {
            zone.rows().forEach(row -> assertThat(
                            PlanOutline.row(zone.key(), row, SCALE).ids())
                    .isNull());
        }
    }

    private static PlanOutline.Row row(String... labels) {
        var seats = IntStream.range(0, labels.length)
                .mapToObj(at -> new Seat(at, "z-1-" + labels[at], labels[at], at, 0, 0, SeatAccess.STANDARD, false))
                .toList();
        return PlanOutline.row("z", new PlanGeometry.Row("1", seats), 1);
    }

    private static int zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
