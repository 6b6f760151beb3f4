package dev.parterre.web.api.v1.catalog;

import dev.parterre.booking.LimitService;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.HallId;
import dev.parterre.catalog.NoSuchPerformance;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.catalog.PerformanceState;
import dev.parterre.importing.NewPerformance;
import dev.parterre.importing.ProgrammeEntryService;
import dev.parterre.pricing.PriceList;
import dev.parterre.pricing.PriceListService;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.PlaceService;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.seating.SeatingPlanService;
import dev.parterre.shared.Money;
import dev.parterre.shared.Roles;
import dev.parterre.web.api.Parameters;
import dev.parterre.web.api.v1.booking.PerformanceLimits;
import dev.parterre.web.api.v1.catalog.ProgrammeAnswer.EventName;
import dev.parterre.web.refusal.RefusalText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** One performance: what it costs, how many places are free, when it is sold. */
@Path("/performances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class PerformancesResource {

    private static final String EURO = "EUR";
    private static final String USUAL_VAT = "20.00";
    private static final int USUAL_LIMIT = 8;

    @EJB
    private CatalogService catalog;

    @EJB
    private SeatingPlanService plans;

    @EJB
    private PlaceService places;

    @EJB
    private PriceListService priceLists;

    @EJB
    private ProgrammeEntryService entries;

    @EJB
    private LimitService limits;

    @Context
    private HttpServletRequest request;

    /** Prices contain VAT and fees. */
    public record Performance(
            String id,
            EventName event,
            OffsetDateTime startsAt,
            String state,
            boolean onSale,
            OffsetDateTime saleFrom,
            OffsetDateTime saleUntil,
            String hall,
            String venue,
            String city,
            boolean seated,
            List<PriceCategory> categories,
            List<String> ticketTypes,
            PerformanceLimits limits) {}

    /** {@code price} is an adult's, {@code prices} all that are named. */
    public record PriceCategory(String id, String name, Money price, Map<String, Money> prices, int free) {}

    /**
     * A performance as staff enter it; times are the venue's wall clock, prices by category key and ticket type, as amounts in
     * euros.
     */
    public record NewEntry(
            String event,
            String hall,
            String start,
            String saleFrom,
            String saleUntil,
            Integer limit,
            Map<String, Map<String, String>> prices,
            String vatRate) {}

    public record Created(String id) {}

    @GET
    @Path("/{id}")
    public Performance performance(@PathParam("id") String id) {
        var detail = catalog.performance(PerformanceId.of(id));
        var plan = detail.seatingPlanId().map(SeatingPlanId::new);
        if (detail.state() == PerformanceState.DRAFT || plan.isEmpty()) {
            throw new NoSuchPerformance();
        }
        return show(detail, plan.get());
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
    @SecurityRequirement(name = "token")
    @Operation(summary = "Enter a performance and put it on sale with the hall's latest plan")
    @APIResponse(
            responseCode = "201",
            description = "It is on sale, at Location",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Created.class)))
    public Response enter(NewEntry entry) {
        var id = entries.enter(read(Parameters.required("performance", entry)));
        return Response.created(URI.create("/api/v1/performances/" + id))
                .entity(new Created(id.toString()))
                .build();
    }

    private Performance show(PerformanceDetail detail, SeatingPlanId plan) {
        var geometry = plans.geometry(plan);
        var prices = priceLists.prices(detail.id());
        var free = places.availability(detail.id(), plan).counts();
        var answer = new ProgrammeAnswer(RefusalText.supported(request.getLocale()));
        return new Performance(
                detail.id().toString(),
                answer.event(detail),
                ProgrammeAnswer.at(detail.startsAt(), detail.zone()),
                detail.state().name(),
                catalog.isOnSale(detail),
                ProgrammeAnswer.at(detail.sale().from(), detail.zone()),
                ProgrammeAnswer.at(detail.sale().until(), detail.zone()),
                answer.say(detail.where().hall()),
                answer.say(detail.where().venue()),
                answer.say(detail.where().city().name()),
                geometry.isSeated(),
                categories(geometry, prices, free, answer),
                prices.types().stream().map(Enum::name).sorted().toList(),
                PerformanceLimits.of(limits.limits(detail.id())));
    }

    private static List<PriceCategory> categories(
            PlanGeometry geometry, PriceList prices, Map<Integer, Integer> free, ProgrammeAnswer answer) {
        return geometry.categories().stream()
                .filter(category -> prices.prices().containsKey(category.ordinal()))
                .map(category -> new PriceCategory(
                        category.key(),
                        answer.say(category.name()),
                        prices.price(category.ordinal(), TicketType.ADULT),
                        byName(prices.prices(category.ordinal())),
                        free.getOrDefault(category.ordinal(), 0)))
                .toList();
    }

    private static Map<String, Money> byName(Map<TicketType, Money> byType) {
        var byName = new LinkedHashMap<String, Money>();
        byType.forEach((type, price) -> byName.put(type.name(), price));
        return byName;
    }

    private static NewPerformance read(NewEntry entry) {
        return new NewPerformance(
                EventId.of(entry.event()),
                HallId.of(entry.hall()),
                Parameters.required("start", Parameters.dateTime("start", entry.start())),
                Parameters.required("saleFrom", Parameters.dateTime("saleFrom", entry.saleFrom())),
                Parameters.dateTime("saleUntil", entry.saleUntil()),
                Optional.ofNullable(entry.limit()).orElse(USUAL_LIMIT),
                amounts(Parameters.required("prices", entry.prices())),
                Parameters.rate("vatRate", Optional.ofNullable(entry.vatRate()).orElse(USUAL_VAT)));
    }

    private static Map<String, Map<String, Money>> amounts(Map<String, Map<String, String>> texts) {
        var amounts = new LinkedHashMap<String, Map<String, Money>>();
        texts.forEach((category, byType) -> {
            var prices = new LinkedHashMap<String, Money>();
            Parameters.required("prices", byType).forEach((type, amount) -> prices.put(type, Money.of(amount, EURO)));
            amounts.put(category, prices);
        });
        return amounts;
    }
}
