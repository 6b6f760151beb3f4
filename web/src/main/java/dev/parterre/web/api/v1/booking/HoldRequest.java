package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.HoldCommand;
import dev.parterre.booking.HoldCommand.Code;
import dev.parterre.booking.HoldCommand.Instead;
import dev.parterre.booking.HoldId;
import dev.parterre.booking.PlaceRequest;
import dev.parterre.booking.PlaceRequest.BestPlaces;
import dev.parterre.booking.PlaceRequest.InArea;
import dev.parterre.booking.PlaceRequest.InCategory;
import dev.parterre.booking.PlaceRequest.NamedSeats;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.SeatNeeds;
import dev.parterre.seating.SeatSpot;
import dev.parterre.seating.SeatTaste;
import dev.parterre.seating.SeatWish;
import dev.parterre.shared.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Places wanted, in one of four ways: {@code seats} by id, {@code category} and {@code quantity}, {@code area} (of general admission,
 * by id) and {@code quantity}, or {@code bestAvailable}.
 *
 * @param ticketTypes who sits on the places, in their order; left out means adults
 * @param instead the caller's hold whose places count as free for this request, and which is released when it succeeds
 * @param promotion a code that makes it cheaper; capitals or not
 */
public record HoldRequest(
        List<String> seats,
        String category,
        String area,
        Integer quantity,
        Best bestAvailable,
        List<TicketType> ticketTypes,
        String instead,
        String promotion) {

    /**
     * {@code currency} of {@code maxPrice} is EUR unless given.
     *
     * @param accessible one wheelchair space, the others of the party beside it; as {@code wheelchairs} 1
     * @param wheelchairs how many wheelchair spaces
     * @param companions how many companion seats beside them, at least
     * @param aisle prefers a seat at an aisle
     * @param centre prefers the middle of the hall to its sides
     * @param pairs where {@code together} is false: nobody sits alone
     * @param view what a better view counts against a lower price, in percent; left out, the view alone
     */
    public record Best(
            Integer quantity,
            Boolean together,
            String maxPrice,
            String currency,
            List<String> zones,
            List<String> zonesExcluded,
            Boolean accessible,
            Integer wheelchairs,
            Integer companions,
            Boolean aisle,
            Boolean centre,
            Boolean pairs,
            Integer view) {

        PlaceRequest toRequest() {
            var wish = new SeatWish(
                    quantity == null ? 1 : quantity,
                    together == null || together,
                    set(zones),
                    set(zonesExcluded),
                    Set.of(),
                    SeatSpot.ANY,
                    needs(),
                    view == null ? SeatTaste.VIEW : new SeatTaste(view, Map.of()));
            var limit =
                    Optional.ofNullable(maxPrice).map(amount -> Money.of(amount, currency == null ? "EUR" : currency));
            return new BestPlaces(wish, limit);
        }

        private SeatNeeds needs() {
            var spaces = Boolean.TRUE.equals(accessible) ? 1 : 0;
            return new SeatNeeds(
                    wheelchairs == null ? spaces : wheelchairs,
                    companions == null ? 0 : companions,
                    Boolean.TRUE.equals(aisle),
                    Boolean.TRUE.equals(centre),
                    Boolean.TRUE.equals(pairs));
        }

        private static Set<String> set(List<String> names) {
            return names == null ? Set.of() : Set.copyOf(new HashSet<>(Fields.refused("zones", names)));
        }
    }

    /**
     * @param secret of the hold to be replaced; null for the account that made it
     * @param from who asks, as far as one is told from another
     */
    HoldCommand toCommand(PerformanceId performance, String secret, String from) {
        return new HoldCommand(
                performance,
                request(),
                ticketTypes == null ? List.of() : Fields.refused("ticketTypes", ticketTypes),
                Optional.ofNullable(instead).map(hold -> new Instead(HoldId.of(hold), secret)),
                Optional.ofNullable(promotion).filter(code -> !code.isBlank()).map(code -> new Code(code, from)));
    }

    private PlaceRequest request() {
        var ways = Stream.of(seats, category, area, bestAvailable)
                .filter(way -> way != null)
                .count();
        if (ways != 1) {
            throw new HoldRequestUnclear();
        }
        if (seats != null) {
            return new NamedSeats(Fields.refused("seats", seats));
        }
        if (bestAvailable != null) {
            return bestAvailable.toRequest();
        }
        var many = quantity == null ? 1 : quantity;
        return area == null ? new InCategory(category, many) : new InArea(area, many);
    }
}
