package dev.parterre.reports;

import dev.parterre.ticketing.PrintedTicket;
import dev.parterre.ticketing.TicketPrinter;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tickets by JasperReports: one A4 page each, with everything a steward or a guest asks. */
@ApplicationScoped
class JasperTicketPrinter implements TicketPrinter {

    private static final ReportTemplate TEMPLATE =
            ReportTemplate.load("templates/ticketing/ticket.jasper", "i18n.ticket");

    @Override
    public byte[] print(List<PrintedTicket> tickets, Locale locale) {
        var words = TEMPLATE.words(locale);
        Collection<Map<String, ?>> rows = new ArrayList<>();
        for (var ticket : tickets) {
            var row = row(ticket, words, locale);
            row.put("page", MessageFormat.format(words.getString("ticket.page"), rows.size() + 1, tickets.size()));
            rows.add(row);
        }
        var print = TEMPLATE.fill(rows, Map.of("seats", SeatRow.lit(18)), locale);
        var first = tickets.get(0);
        var title = words.getString("ticket.title") + " " + first.reference() + ": " + first.title();
        return PdfDocument.of(print, title, locale);
    }

    private static Map<String, Object> row(PrintedTicket ticket, ResourceBundle words, Locale locale) {
        var row = new HashMap<String, Object>();
        row.put("title", ticket.title());
        row.put("category", words.getString("category." + ticket.category()));
        row.put("where", joined(ticket.place().venue(), ticket.place().hall()));
        row.put("address", joined(ticket.place().address(), ticket.place().city()));
        row.put("organiser", ticket.place().organiser());
        row.put("reference", ticket.reference());
        row.put("holder", ticket.holder());
        row.put("qr", QrCode.of(ticket.code()));
        row.put(
                "age",
                ticket.ageFrom() == 0 ? "" : MessageFormat.format(words.getString("ticket.age"), ticket.ageFrom()));
        putTime(row, ticket, locale);
        putSeat(row, ticket.seat(), words);
        putPrice(row, ticket.price(), words, locale);
        return row;
    }

    private static void putTime(Map<String, Object> row, PrintedTicket ticket, Locale locale) {
        var start = ticket.startsAt();
        row.put("day", DateTimeFormatter.ofPattern("d", locale).format(start));
        row.put("month", DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(start));
        row.put("weekday", DateTimeFormatter.ofPattern("EEEE", locale).format(start));
        row.put("time", DateTimeFormatter.ofPattern("HH:mm", locale).format(start));
    }

    private static void putSeat(Map<String, Object> row, PrintedTicket.Seat seat, ResourceBundle words) {
        row.put("numbered", seat.isNumbered());
        row.put("zoneLabel", words.getString(seat.isNumbered() ? "ticket.zone" : "ticket.area"));
        row.put("zone", seat.zone());
        row.put("row", seat.row());
        row.put("seat", seat.seat());
    }

    private static void putPrice(
            Map<String, Object> row, PrintedTicket.Price price, ResourceBundle words, Locale locale) {
        row.put("type", joined(words.getString("type." + price.ticketType()), price.priceCategory()));
        var free = price.price().isZero();
        row.put("priceLabel", words.getString(free ? "ticket.price.free" : "ticket.price"));
        row.put("price", free ? words.getString("ticket.free") : price.price().display(locale));
        row.put(
                "vat",
                free
                        ? ""
                        : MessageFormat.format(
                                words.getString("ticket.vat"), price.vat().display(locale)));
        row.put("withdrawal", words.getString(free ? "ticket.withdrawal.free" : "ticket.withdrawal"));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
