package dev.parterre.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.planfile.PretixShapes.Drawn;
import dev.parterre.seating.PlanPoint;
import dev.parterre.seating.PlanShape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnStageTest {

    /** A row across the hall, ten below its top. */
    private static final List<PlanPoint> SEATS =
            List.of(new PlanPoint(0, 10), new PlanPoint(10, 10), new PlanPoint(20, 10));

    private static final PlanShape EMPTY = rectangle(null, 0, 0, 20, 4);

    @ParameterizedTest
    @ValueSource(strings = {"Orchestra", "First ring", "Screen 2", "Stage left", "Backstage bar", "Ring", "Оркестър"})
    void isNotWhatWordsAloneNameSeatsBy(String words) {
        assertThat(stage(words(words, 5, 12), EMPTY)).isEqualTo(EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stage", "THE STAGE", "- Сцена -", "Leinwand"})
    void isWhereNothingButTheWordIsWritten(String words) {
        var word = words(words, 50, -9);
        assertThat(stage(EMPTY, word)).isEqualTo(word);
        assertThat(stage(EMPTY, rectangle(null, 0, -99, 90, -50), words(words, 5, 2)))
                .as("written into a shape, it is that shape")
                .isEqualTo(EMPTY);
    }

    @Test
    void isTheLargestThatIsCalledSoAndOnWhichNobodySits() {
        var small = rectangle("Stage left", 0, 0, 2, 2);
        var large = rectangle("Main stage", 5, 0, 15, 3);
        var seated = rectangle("First ring, near the stage", -5, 5, 40, 40);
        assertThat(stage(EMPTY, seated, small, large, words("Stage", 1, 1))).isEqualTo(large);
        assertThat(stage(seated)).isNull();
    }

    @Test
    void isCalledWhatSeatsAreCalledTooOnlyBeforeWhatIsCalledNothing() {
        var pit = rectangle("Orchestra", 5, 5, 15, 6);
        assertThat(stage(EMPTY, pit)).isEqualTo(pit);
        assertThat(stage(pit, words("Stage", 1, -5)).label().text().in("en")).isEqualTo("Stage");
        assertThat(stage(rectangle("Orchestra", -5, 5, 40, 40), EMPTY)).isEqualTo(EMPTY);
    }

    private static PlanShape stage(PlanShape... shapes) {
        var drawn = new ArrayList<Drawn>();
        for (var shape : shapes) {
            drawn.add(new Drawn("/zones/0/areas/" + drawn.size(), shape));
        }
        return DrawnStage.find(drawn, SEATS).map(Drawn::shape).orElse(null);
    }

    private static PlanShape words(String words, double x, double y) {
        return new PlanShape(
                false, List.of(), null, new PlanShape.Label(PlanKeys.words(words), new PlanPoint(x, y), 12));
    }

    private static PlanShape rectangle(String words, double x0, double y0, double x1, double y1) {
        var corners =
                List.of(new PlanPoint(x0, y0), new PlanPoint(x1, y0), new PlanPoint(x1, y1), new PlanPoint(x0, y1));
        var label = words == null ? null : words(words, x0, y0).label();
        return new PlanShape(false, corners, null, label);
    }
}
