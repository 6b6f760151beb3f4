package dev.parterre.web.api.v1.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.booking.PromotionUseService.Uses;
import dev.parterre.catalog.EventId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.Promotion;
import dev.parterre.pricing.PromotionPolicy;
import dev.parterre.pricing.PromotionTerms;
import dev.parterre.pricing.PromotionTerms.Limits;
import dev.parterre.pricing.PromotionTerms.Window;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Money;
import dev.parterre.web.api.Parameters;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A promotion; {@code id} and {@code uses} are told, not asked. What is left out does not limit.
 *
 * @param version of the promotion that is changed, as it was read
 * @param until the first moment at which it is over
 * @param limit how many bookings may use it in all; never lowered
 * @param active whether it is in use; left out means it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromotionBody(
        String id,
        Integer version,
        String code,
        String name,
        DiscountBody discount,
        OffsetDateTime from,
        OffsetDateTime until,
        Scope scope,
        Integer limit,
        Integer limitPerCustomer,
        Boolean active,
        Used uses) {

    /**
     * What it is for; what is left out or empty means all.
     *
     * @param performances besides those of the events
     * @param categories keys of price categories
     * @param minQuantity how many places in the scope it takes at least
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Scope(
            List<String> events,
            List<String> performances,
            List<String> categories,
            List<TicketType> ticketTypes,
            Integer minQuantity) {

        private static Scope of(PromotionTerms.Scope scope) {
            return new Scope(
                    texts(scope.events()),
                    texts(scope.performances()),
                    texts(scope.categories()),
                    scope.types().stream().sorted().toList(),
                    scope.minQuantity());
        }

        private PromotionTerms.Scope toScope() {
            return new PromotionTerms.Scope(
                    read("events", events, EventId::of),
                    read("performances", performances, PerformanceId::of),
                    read("categories", categories, Function.identity()),
                    read("ticketTypes", ticketTypes, Function.identity()),
                    minQuantity == null ? 1 : minQuantity);
        }

        private static List<String> texts(Collection<?> ids) {
            return ids.stream().map(Object::toString).sorted().toList();
        }

        private static <S, T> Set<T> read(String field, List<S> given, Function<S, T> reading) {
            if (given == null) {
                return Set.of();
            }
            if (given.stream().anyMatch(Objects::isNull)) {
                Parameters.required(field, null);
            }
            return given.stream().map(reading).collect(Collectors.toCollection(HashSet::new));
        }
    }

    /** Bookings and holds that use it, and what it has taken off places that are booked. */
    public record Used(int bookings, List<Money> given) {}

    static PromotionBody of(Promotion promotion, Uses uses) {
        var terms = promotion.terms();
        return new PromotionBody(
                promotion.id().toString(),
                promotion.version(),
                terms.code(),
                terms.name(),
                DiscountBody.of(terms.discount()),
                terms.window().from().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                terms.window().until().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                Scope.of(terms.scope()),
                terms.limits().total().orElse(null),
                terms.limits().perCustomer().orElse(null),
                terms.active(),
                new Used(uses.used(), uses.given()));
    }

    PromotionTerms toTerms() {
        var window = new Window(
                Optional.ofNullable(from).map(OffsetDateTime::toInstant),
                Optional.ofNullable(until).map(OffsetDateTime::toInstant));
        return new PromotionTerms(
                PromotionPolicy.normal(Parameters.required("code", code)),
                Parameters.required("name", name).strip(),
                Parameters.required("discount", discount).toDiscount(),
                window,
                scope == null ? PromotionTerms.Scope.EVERYTHING : scope.toScope(),
                new Limits(Optional.ofNullable(limit), Optional.ofNullable(limitPerCustomer)),
                active == null || active);
    }
}
