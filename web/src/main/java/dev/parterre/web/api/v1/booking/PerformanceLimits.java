package dev.parterre.web.api.v1.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.booking.SaleLimits;
import dev.parterre.booking.SaleLimits.Most;
import dev.parterre.pricing.TicketType;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many places may go to one booking and to one customer; what is left out does not limit.
 *
 * @param perCustomer when left out, the number the performance came with
 * @param ticketTypes limits of single ticket types, besides
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PerformanceLimits(Integer perBooking, Integer perCustomer, Map<TicketType, OfType> ticketTypes) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfType(Integer perBooking, Integer perCustomer) {}

    public static PerformanceLimits of(SaleLimits limits) {
        var types = new EnumMap<TicketType, OfType>(TicketType.class);
        limits.byType().forEach((type, most) -> {
            if (!most.equals(Most.ANY)) {
                types.put(
                        type,
                        new OfType(
                                most.perBooking().orElse(null),
                                most.perCustomer().orElse(null)));
            }
        });
        return new PerformanceLimits(
                limits.all().perBooking().orElse(null),
                limits.all().perCustomer().orElse(null),
                types);
    }

    SaleLimits toLimits() {
        var types = new EnumMap<TicketType, Most>(TicketType.class);
        if (ticketTypes != null) {
            ticketTypes.forEach((type, most) -> {
                var given = Fields.required("ticketTypes", most);
                types.put(type, Most.of(given.perBooking(), given.perCustomer()));
            });
        }
        return new SaleLimits(Most.of(perBooking, perCustomer), types);
    }
}
