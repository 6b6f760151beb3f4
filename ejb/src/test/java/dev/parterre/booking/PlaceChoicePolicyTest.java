package dev.parterre.booking;

import static dev.parterre.seating.SeatingFixture.freeBut;
import static dev.parterre.seating.SeatingFixture.freeOnly;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static dev.parterre.seating.SeatingFixture.theatre;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.booking.PlaceRequest.AssignedSeats;
import dev.parterre.booking.PlaceRequest.BestPlaces;
import dev.parterre.booking.PlaceRequest.InArea;
import dev.parterre.booking.PlaceRequest.InCategory;
import dev.parterre.booking.PlaceRequest.NamedSeats;
import dev.parterre.booking.PlaceRequest.SamePlaces;
import dev.parterre.pricing.Fees;
import dev.parterre.pricing.PriceList;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.PlaceInfo;
import dev.parterre.seating.PlacesTaken;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.PlanPlaces;
import dev.parterre.seating.QuantityOutOfRange;
import dev.parterre.seating.SeatWish;
import dev.parterre.seating.SeatingPlanId;
import dev.parterre.seating.SoldOut;
import dev.parterre.shared.Money;
import dev.parterre.shared.Refusal;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceChoicePolicyTest {

    private final PlanGeometry plan = theatre().plan();
    private final BitSet all = freeBut(plan);

    @Test
    void keepsNamedSeatsInTheirOrder() {
        var choice = PlaceChoicePolicy.choice(sale(plan), all, new NamedSeats(List.of("stalls-1-2", "stalls-1-1")));
        assertThat(choice.ordinals()).containsExactly(1, 0);
    }

    @Test
    void saysWhichSeatsAreTaken() {
        var free = freeBut(plan, "stalls-1-1");
        assertThatThrownBy(() ->
                        PlaceChoicePolicy.choice(sale(plan), free, new NamedSeats(List.of("stalls-1-2", "stalls-1-1"))))
                .isInstanceOfSatisfying(
                        PlacesTaken.class, no -> assertThat(no.facts()).containsEntry("seats", List.of("stalls-1-1")));
    }

    @Test
    void refusesWhatCannotBeNamed() {
        refuses(OrphanSeat.class, all, new NamedSeats(List.of("stalls-1-2", "stalls-1-3")));
        refuses(NoSuchSeat.class, all, new NamedSeats(List.of("stalls-1-11")));
        refuses(SeatNamedTwice.class, all, new NamedSeats(List.of("stalls-1-1", "stalls-1-1")));
        refuses(QuantityOutOfRange.class, all, new NamedSeats(List.of()));
        refuses(QuantityOutOfRange.class, all, new NamedSeats(Collections.nCopies(101, "stalls-1-1")));
    }

    @Test
    void staysInTheCategory() {
        var choice = PlaceChoicePolicy.choice(sale(plan), all, new InCategory("B", 3));
        assertThat(new PlanPlaces(plan).places(choice.ordinals()))
                .allMatch(place -> place.zoneKey().equals("circle"));
        refuses(NoSuchPriceCategory.class, all, new InCategory("Z", 3));
        refuses(SoldOut.class, freeOnly(plan, "stalls-1-1"), new InCategory("B", 1));
    }

    /** Two areas of one price category, one of them called like a kind of zone. */
    @Test
    void staysInTheArea() {
        var hall = stallsOf(1, 4).area("floor", 10).area("gallery", 10).plan();
        var gallery = hall.areas().get(1);
        var free = freeBut(hall);
        for (var area : hall.areas()) {
            var choice = PlaceChoicePolicy.choice(sale(hall), free, new InArea(area.key(), 7));
            assertThat(new PlanPlaces(hall).places(choice.ordinals()))
                    .hasSize(7)
                    .allMatch(place -> place.zoneKey().equals(area.key()));
        }
        free.clear(gallery.firstOrdinal(), gallery.firstOrdinal() + 4);
        assertThatThrownBy(() -> PlaceChoicePolicy.choice(sale(hall), free, new InArea("gallery", 7)))
                .isInstanceOf(SoldOut.class);
        assertThatThrownBy(() -> PlaceChoicePolicy.choice(sale(hall), free, new InArea("stalls", 1)))
                .isInstanceOf(NoSuchArea.class);
        assertThatThrownBy(() -> PlaceChoicePolicy.choice(sale(hall), free, new InArea("floor", 0)))
                .isInstanceOf(QuantityOutOfRange.class);
    }

    /** Seats that leave one alone, as the engine may choose them, and slots of two areas. */
    @Test
    void findsThePlacesOfAHoldAgainEachInItsArea() {
        var hall = stallsOf(1, 4).area("floor", 10).area("gallery", 10).plan();
        var places = new PlanPlaces(hall);
        var floor = hall.areas().get(0).firstOrdinal();
        var gallery = hall.areas().get(1).firstOrdinal();
        var had = places.places(List.of(2, gallery, floor, gallery + 1, 1));
        var free = freeBut(hall);
        free.clear(gallery);

        var choice = PlaceChoicePolicy.choice(sale(hall), free, new SamePlaces(had));

        assertThat(places.places(choice.ordinals()))
                .extracting(PlaceInfo::zoneKey)
                .containsExactly("stalls", "gallery", "floor", "gallery", "stalls");
        assertThat(choice.ordinals()).startsWith(2).endsWith(1).doesNotHaveDuplicates();
        free.clear(gallery, gallery + 9);
        refuses(SoldOut.class, hall, free, new SamePlaces(had));
        free.clear(2);
        refuses(PlacesTaken.class, hall, free, new SamePlaces(had));
    }

    @Test
    void keepsToTheHighestPrice() {
        var upToThirty = new BestPlaces(SeatWish.together(2), Optional.of(Money.of("30.00", "EUR")));
        var choice = PlaceChoicePolicy.choice(sale(plan), all, upToThirty);
        assertThat(new PlanPlaces(plan).places(choice.ordinals()))
                .allMatch(place -> place.zoneKey().equals("circle"));
        refuses(
                NothingAtThatPrice.class,
                all,
                new BestPlaces(SeatWish.together(2), Optional.of(Money.of("9.99", "EUR"))));
        refuses(
                NothingAtThatPrice.class,
                all,
                new BestPlaces(SeatWish.together(2), Optional.of(Money.of("99.00", "BGN"))));
        var stallsOnly = SeatWish.together(2).within(Set.of(0));
        refuses(NothingAtThatPrice.class, all, new BestPlaces(stallsOnly, Optional.of(Money.of("30.00", "EUR"))));
    }

    @Test
    void tellsApartWhatIsGoneFromWhatIsScattered() {
        var stalls = stallsOf(2, 4).plan();
        var scattered = freeOnly(stalls, "stalls-1-1", "stalls-2-3");
        assertThatThrownBy(() -> PlaceChoicePolicy.choice(sale(stalls), scattered, best(2)))
                .isInstanceOf(NoSeatsTogether.class);
        assertThatThrownBy(() -> PlaceChoicePolicy.choice(sale(stalls), scattered, best(3)))
                .isInstanceOf(SoldOut.class);
    }

    @Test
    void givesWhatWasAssignedOrTheBestInstead() {
        var assigned = new AssignedSeats(List.of("stalls-1-2", "stalls-1-3"), best(2));
        assertThat(PlaceChoicePolicy.choice(sale(plan), all, assigned).ordinals())
                .as("though a single seat is left beside them")
                .containsExactly(1, 2);
        var taken = freeBut(plan, "stalls-1-3");
        assertThat(PlaceChoicePolicy.choice(sale(plan), taken, assigned).ordinals())
                .isEqualTo(PlaceChoicePolicy.choice(sale(plan), taken, best(2)).ordinals());
        var cheap = new BestPlaces(SeatWish.together(2), Optional.of(Money.of("30.00", "EUR")));
        assertThat(PlaceChoicePolicy.choice(sale(plan), all, new AssignedSeats(assigned.keys(), cheap))
                        .ordinals())
                .isEqualTo(PlaceChoicePolicy.choice(sale(plan), all, cheap).ordinals());
        var tooFew = new AssignedSeats(List.of("stalls-1-2"), best(2));
        assertThat(PlaceChoicePolicy.choice(sale(plan), all, tooFew).ordinals()).hasSize(2);
        refuses(SoldOut.class, freeOnly(plan, "stalls-1-1"), assigned);
    }

    private static BestPlaces best(int quantity) {
        return new BestPlaces(SeatWish.together(quantity), Optional.empty());
    }

    private void refuses(Class<? extends Refusal> refusal, BitSet free, PlaceRequest request) {
        refuses(refusal, plan, free, request);
    }

    private static void refuses(
            Class<? extends Refusal> refusal, PlanGeometry hall, BitSet free, PlaceRequest request) {
        assertThatThrownBy(() -> PlaceChoicePolicy.choice(sale(hall), free, request))
                .isInstanceOf(refusal);
    }

    /** Stalls 60.00, circle 30.00, boxes and floor 10.00; the performance itself plays no part. */
    private static SalePoint sale(PlanGeometry plan) {
        var prices = new PriceList(
                "EUR",
                new BigDecimal("9.00"),
                Fees.inside(BigDecimal.ZERO, BigDecimal.ZERO),
                Map.of(0, adult("60.00"), 1, adult("30.00"), 2, adult("10.00")));
        return new SalePoint(null, new SeatingPlanId(1), new PlanPlaces(plan), prices, SaleLimits.NONE);
    }

    private static Map<TicketType, Money> adult(String amount) {
        return Map.of(TicketType.ADULT, Money.of(amount, "EUR"));
    }
}
