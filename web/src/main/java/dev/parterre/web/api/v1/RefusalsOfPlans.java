package dev.parterre.web.api.v1;

import dev.parterre.catalog.NoSuchVenue;
import dev.parterre.catalog.ProgrammeEntryRefused;
import dev.parterre.planfile.NoSeatsToExport;
import dev.parterre.planfile.PlanFileRefused;
import dev.parterre.seating.NoSuchSeatingPlan;
import dev.parterre.seating.PlanRefused;
import dev.parterre.shared.Refusal;
import dev.parterre.web.api.ParameterRefused;
import java.util.List;
import java.util.Map;

/** The part of {@link RefusalsOfCalls} that is about the halls' seating plans. */
final class RefusalsOfPlans {

    static final Map<String, Map<Integer, List<Class<? extends Refusal>>>> CALLS = Map.of(
            "GET /venues/{id}/seating-plans",
            Map.of(404, List.of(NoSuchVenue.class)),
            "POST /venues/{id}/seating-plans",
            Map.of(
                    404,
                    List.of(NoSuchVenue.class),
                    422,
                    List.of(
                            PlanFileRefused.class,
                            PlanRefused.class,
                            ProgrammeEntryRefused.class,
                            ParameterRefused.class)),
            "GET /venues/{id}/seating-plans/{plan}",
            Map.of(
                    404,
                    List.of(NoSuchVenue.class, NoSuchSeatingPlan.class),
                    409,
                    List.of(NoSeatsToExport.class),
                    422,
                    List.of(ParameterRefused.class)));

    private RefusalsOfPlans() {}
}
