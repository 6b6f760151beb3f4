package dev.parterre.booking;

import dev.parterre.pricing.TicketType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many places by ticket type. */
record Tally(Map<TicketType, Integer> byType) {

    static final Tally NONE = new Tally(Map.of());

    Tally {
        byType = Map.copyOf(byType);
    }

    static Tally of(Collection<TicketType> types) {
        var counts = new EnumMap<TicketType, Integer>(TicketType.class);
        types.forEach(type -> counts.merge(type, 1, Integer::sum));
        return new Tally(counts);
    }

    static Tally of(Hold hold) {
        return of(hold.places().stream().map(HeldSeat::type).toList());
    }

    /** What a command asks for: adults unless it says otherwise. */
    static Tally of(HoldCommand command) {
        return command.types().isEmpty()
                ? new Tally(Map.of(TicketType.ADULT, command.request().quantity()))
                : of(command.types());
    }

    int of(TicketType type) {
        return byType.getOrDefault(type, 0);
    }

    int total() {
        return byType.values().stream().mapToInt(Integer::intValue).sum();
    }

    Tally plus(Tally more) {
        return merged(more, 1);
    }

    /** Never below none. */
    Tally minus(Tally less) {
        return merged(less, -1);
    }

    private Tally merged(Tally other, int sign) {
        var counts = new EnumMap<TicketType, Integer>(TicketType.class);
        counts.putAll(byType);
        other.byType.forEach((type, count) -> counts.merge(type, sign * count, Integer::sum));
        counts.values().removeIf(count -> count <= 0);
        return new Tally(counts);
    }
}
