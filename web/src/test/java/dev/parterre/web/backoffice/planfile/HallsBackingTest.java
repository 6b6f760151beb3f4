package dev.parterre.web.backoffice.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.HallId;
import dev.parterre.seating.PlanVersion;
import dev.parterre.seating.SeatingPlanId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HallsBackingTest {

    @Test
    void ofManyVersionsOnlyTheLatestIsReadWhole() {
        var read = new ArrayList<SeatingPlanId>();
        var plans = HallsBacking.Plan.of(List.of(version(9), version(5), version(3)), id -> {
            read.add(id);
            return List.of("a row");
        });
        assertThat(read).containsExactly(new SeatingPlanId(9));
        assertThat(plans).extracting(plan -> plan.lost().size()).containsExactly(1, 0, 0);
        assertThat(HallsBacking.Plan.of(List.of(), id -> List.of())).isEmpty();
    }

    private static PlanVersion version(long id) {
        return new PlanVersion(
                new SeatingPlanId(id), new HallId(1), (int) id, "Plan", 100, Instant.parse("2026-11-23T05:00:00Z"));
    }
}
