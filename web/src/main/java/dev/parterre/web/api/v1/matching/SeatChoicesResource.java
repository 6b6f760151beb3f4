package dev.parterre.web.api.v1.matching;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.matching.DecisionText;
import dev.parterre.matching.SeatFinderService;
import dev.parterre.matching.SeatQuestion;
import dev.parterre.preference.PreferenceSpec.Sitting;
import dev.parterre.seating.SeatNeeds;
import dev.parterre.shared.Money;
import dev.parterre.web.api.ApiLanguage;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which seats of a performance the engine would choose, and why. */
@Path("/performances/{id}/seat-choices")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class SeatChoicesResource {

    @EJB
    private SeatFinderService finder;

    @Inject
    private ApiLanguage language;

    /** What is asked for. */
    public static class Asked {

        @QueryParam("quantity")
        @DefaultValue("2")
        private int quantity;

        @QueryParam("sitting")
        @DefaultValue("TOGETHER")
        private Sitting sitting;

        @Parameter(description = "What a better view counts against a lower price, in percent, 0 to 100")
        @QueryParam("view")
        @DefaultValue("100")
        private int view;

        @QueryParam("aisle")
        private boolean aisle;

        @QueryParam("centre")
        private boolean centre;

        @QueryParam("wheelchairs")
        private int wheelchairs;

        @QueryParam("companions")
        private int companions;

        @Parameter(description = "Of one ticket for an adult")
        @QueryParam("maxPrice")
        private String maxPrice;

        @QueryParam("currency")
        @DefaultValue("EUR")
        private String currency;

        private SeatQuestion question() {
            var needs = new SeatNeeds(wheelchairs, companions, aisle, centre);
            var most = Optional.ofNullable(maxPrice).map(amount -> Money.of(amount, currency));
            return new SeatQuestion(quantity, sitting, view, needs, most);
        }
    }

    @GET
    @Operation(
            summary =
                    "Good seats that are free: as asked for, cheaper ones, and those with the best view; with reasons",
            description =
                    "Nothing is held. A hold with bestAvailable and the same view, or with the seats, takes them.")
    public List<SeatChoiceAnswer> find(@PathParam("id") String id, @BeanParam Asked asked) {
        var words = new DecisionText(Locale.forLanguageTag(language.tag()));
        return finder.find(PerformanceId.of(id), asked.question()).stream()
                .map(found -> SeatChoiceAnswer.of(found, words, language))
                .toList();
    }
}
