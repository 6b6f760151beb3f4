package dev.parterre.booking;

import dev.parterre.booking.PlaceRequest.AssignedSeats;
import dev.parterre.booking.PlaceRequest.BestPlaces;
import dev.parterre.booking.PlaceRequest.InArea;
import dev.parterre.booking.PlaceRequest.InCategory;
import dev.parterre.booking.PlaceRequest.NamedSeats;
import dev.parterre.booking.PlaceRequest.SamePlaces;
import dev.parterre.pricing.TicketType;
import dev.parterre.seating.BestAvailable;
import dev.parterre.seating.PlacePicture;
import dev.parterre.seating.PlacesTaken;
import dev.parterre.seating.PlanGeometry;
import dev.parterre.seating.QuantityOutOfRange;
import dev.parterre.seating.SeatChoice;
import dev.parterre.seating.SeatTaste;
import dev.parterre.seating.SeatWish;
import dev.parterre.seating.SingleSeats;
import dev.parterre.seating.SoldOut;
import dev.parterre.shared.Refusal;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which places a request means, given which are free. Named seats give one choice, in the order of their names. */
final class PlaceChoicePolicy {

    private final SalePoint sale;
    private final BitSet free;

    private PlaceChoicePolicy(SalePoint sale, BitSet free) {
        this.sale = sale;
        this.free = free;
    }

    /** The best choice there is. */
    static SeatChoice choice(SalePoint sale, BitSet free, PlaceRequest request) {
        var policy = new PlaceChoicePolicy(sale, free);
        if (request instanceof NamedSeats named) {
            return policy.named(named.keys());
        }
        if (request instanceof AssignedSeats assigned) {
            return policy.assigned(assigned);
        }
        if (request instanceof SamePlaces same) {
            return policy.same(same);
        }
        if (request instanceof InArea area) {
            return policy.inArea(area);
        }
        return policy.best(policy.wish(request));
    }

    /** Of a request that names no seats, or none it insists on. */
    private SeatWish wish(PlaceRequest request) {
        if (request instanceof InCategory category) {
            return SeatWish.any(category.quantity()).within(Set.of(ordinal(category.category())));
        }
        return affordable(request instanceof AssignedSeats assigned ? assigned.otherwise() : (BestPlaces) request);
    }

    private SeatChoice inArea(InArea request) {
        var wish = SeatWish.any(request.quantity());
        return BestAvailable.inArea(sale.places(), free, area(request.area()), wish.quantity())
                .orElseThrow(() -> new SoldOut(wish.quantity()));
    }

    private SeatChoice same(SamePlaces request) {
        checkNumber(request.quantity());
        var seats = request.seats();
        checkFree(seats, seats.stream().map(this::ordinalOf).toList());
        var slots = new HashMap<String, Iterator<Integer>>();
        request.areas()
                .forEach((area, many) -> slots.put(
                        area, inArea(new InArea(area, many)).ordinals().iterator()));
        return SeatChoice.named(request.places().stream()
                .map(place -> place.seat()
                        ? ordinalOf(place.seatKey())
                        : slots.get(place.zoneKey()).next())
                .toList());
    }

    private PlanGeometry.Area area(String key) {
        return sale.places().geometry().areas().stream()
                .filter(area -> area.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchArea(shorten(key)));
    }

    private SeatChoice assigned(AssignedSeats request) {
        var wish = affordable(request.otherwise());
        var ordinals = request.keys().stream()
                .flatMapToInt(key -> sale.places().ordinalOf(key).stream())
                .filter(free::get)
                .filter(ordinal ->
                        wish.categories().contains(sale.places().place(ordinal).category()))
                .distinct()
                .boxed()
                .toList();
        return ordinals.size() == request.quantity() ? SeatChoice.named(ordinals) : best(wish);
    }

    /**
     * Refuses what cannot be had whichever places are chosen, from the picture alone: a sale that is sold out says so thousands of times
     * a second. Whoever passes may still be refused.
     *
     * @throws SoldOut, PlacesTaken, NoSuchSeat, NoSuchArea, NoSuchPriceCategory, NothingAtThatPrice, QuantityOutOfRange
     */
    static void checkHope(SalePoint sale, PlacePicture picture, PlaceRequest request, Instant now) {
        var policy = new PlaceChoicePolicy(sale, new BitSet());
        if (request instanceof NamedSeats named) {
            policy.checkHope(named.keys(), picture, now);
            return;
        }
        if (request instanceof InArea area) {
            policy.checkHope(area, picture, now);
            return;
        }
        if (request instanceof SamePlaces same) {
            policy.checkHope(same, picture, now);
            return;
        }
        var wish = policy.wish(request);
        if (!picture.hasRoomFor(wish.quantity(), wish.categories(), now)) {
            throw new SoldOut(wish.quantity());
        }
    }

    private void checkHope(InArea request, PlacePicture picture, Instant now) {
        var wish = SeatWish.any(request.quantity());
        if (!picture.hasRoomIn(area(request.area()), wish.quantity(), now)) {
            throw new SoldOut(wish.quantity());
        }
    }

    private void checkHope(SamePlaces request, PlacePicture picture, Instant now) {
        checkNumber(request.quantity());
        checkFree(request.seats(), picture, now);
        request.areas().forEach((area, many) -> checkHope(new InArea(area, many), picture, now));
    }

    private void checkHope(List<String> keys, PlacePicture picture, Instant now) {
        checkNumber(keys.size());
        checkFree(keys, picture, now);
    }

    private void checkFree(List<String> keys, PlacePicture picture, Instant now) {
        var ordinals = keys.stream().map(this::ordinalOf).toList();
        if (!picture.areFree(ordinals, now)) {
            var seen = picture.freeAt(now);
            throw new PlacesTaken(
                    keys.stream().filter(key -> !seen.get(ordinalOf(key))).toList());
        }
    }

    private static void checkNumber(int quantity) {
        if (quantity < 1 || quantity > SeatWish.MOST) {
            throw new QuantityOutOfRange(quantity, SeatWish.MOST);
        }
    }

    private SeatChoice named(List<String> keys) {
        checkNumber(keys.size());
        var seen = new HashSet<String>();
        keys.stream().filter(key -> !seen.add(key)).findFirst().ifPresent(twice -> {
            throw new SeatNamedTwice(twice);
        });
        var ordinals = keys.stream().map(this::ordinalOf).toList();
        checkFree(keys, ordinals);
        checkSingleSeats(ordinals);
        return SeatChoice.named(ordinals);
    }

    private int ordinalOf(String key) {
        return sale.places().ordinalOf(key).orElseThrow(() -> new NoSuchSeat(shorten(key)));
    }

    private static String shorten(String key) {
        return key.length() <= 60 ? key : key.substring(0, 60);
    }

    private void checkFree(List<String> keys, List<Integer> ordinals) {
        var taken = keys.stream().filter(key -> !free.get(ordinalOf(key))).toList();
        if (!taken.isEmpty()) {
            throw new PlacesTaken(taken);
        }
    }

    private void checkSingleSeats(List<Integer> ordinals) {
        var orphans = SingleSeats.leftBy(sale.places(), free, Set.copyOf(ordinals));
        if (!orphans.isEmpty()) {
            throw new OrphanSeat(orphans, SingleSeats.movedAlong(sale.places(), free, ordinals));
        }
    }

    private int ordinal(String categoryKey) {
        return sale.places().geometry().categories().stream()
                .filter(category -> category.key().equals(categoryKey))
                .findFirst()
                .map(PlanGeometry.Category::ordinal)
                .orElseThrow(() -> new NoSuchPriceCategory(shorten(categoryKey)));
    }

    private SeatWish affordable(BestPlaces best) {
        var wished = best.wish().categories();
        var priced = new HashSet<>(best.maxPrice()
                .map(limit -> sale.prices().categoriesUpTo(limit))
                .orElse(sale.prices().prices().keySet()));
        if (!wished.isEmpty()) {
            priced.retainAll(wished);
        }
        if (priced.isEmpty()) {
            throw new NothingAtThatPrice();
        }
        return priced(best.wish().within(priced));
    }

    /** What places cost is looked up for those only who mind it. */
    private SeatWish priced(SeatWish wish) {
        if (wish.taste().view() == SeatTaste.MOST) {
            return wish;
        }
        var prices = sale.prices().prices().keySet().stream()
                .collect(Collectors.toMap(
                        category -> category, category -> sale.prices().price(category, TicketType.ADULT)));
        return wish.liking(wish.taste().among(prices));
    }

    private SeatChoice best(SeatWish wish) {
        return BestAvailable.best(sale.places(), free, wish).orElseThrow(() -> none(wish));
    }

    private Refusal none(SeatWish wish) {
        var couldSitApart =
                (wish.together() || wish.needs().pairs()) && BestAvailable.hasRoom(sale.places(), free, wish);
        return couldSitApart ? new NoSeatsTogether(wish.quantity()) : new SoldOut(wish.quantity());
    }
}
