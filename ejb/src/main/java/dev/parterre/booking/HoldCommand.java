package dev.parterre.booking;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.PromotionPolicy;
import dev.parterre.pricing.TicketType;
import java.util.List;
import java.util.Optional;

/**
 * Places to be held.
 *
 * @param types who sits on them, in the order of the places; empty means adults
 * @param instead a hold of the same performance that this one takes the place of; whoever asks must be its owner
 * @param promotion code of a promotion that the places are to be quoted with
 */
public record HoldCommand(
        PerformanceId performance,
        PlaceRequest request,
        List<TicketType> types,
        Optional<Instead> instead,
        Optional<Code> promotion) {

    /** @param secret of a guest's hold; null for the account that made it */
    public record Instead(HoldId hold, String secret) {
        @Override
        public String toString() {
            return "Instead[" + hold + "]";
        }
    }

    /**
     * A promotion's code.
     *
     * @param from who types it, as far as one is told from another: codes are not to be guessed
     */
    public record Code(String text, String from) {
        public Code {
            text = PromotionPolicy.normal(text);
        }
    }

    public HoldCommand {
        types = List.copyOf(types);
    }

    /** For adults. */
    public static HoldCommand of(PerformanceId performance, PlaceRequest request) {
        return new HoldCommand(performance, request, List.of(), Optional.empty(), Optional.empty());
    }
}
