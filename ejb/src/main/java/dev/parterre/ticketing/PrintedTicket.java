package dev.parterre.ticketing;

import dev.parterre.shared.Money;
import java.time.ZonedDateTime;

/**
 * What stands on a ticket, in the reader's language.
 *
 * @param category the constant's name; the printer knows the word
 * @param startsAt in the venue's zone
 * @param seat zone, row and seat for a numbered place; area alone for general admission
 * @param ageFrom 0 when everybody may come
 */
public record PrintedTicket(
        String code,
        String reference,
        String title,
        String category,
        Place place,
        ZonedDateTime startsAt,
        Seat seat,
        Price price,
        int ageFrom,
        String holder) {

    /** Where: hall, venue, street and city. */
    public record Place(String hall, String venue, String address, String city, String organiser) {}

    /** {@code row} and {@code seat} are empty for general admission. */
    public record Seat(String zone, String row, String seat) {

        public boolean isNumbered() {
            return !seat.isEmpty();
        }
    }

    /** All-inclusive price and the VAT it contains. */
    public record Price(String ticketType, String priceCategory, Money price, Money vat) {}
}
