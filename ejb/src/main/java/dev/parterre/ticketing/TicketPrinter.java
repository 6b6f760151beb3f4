package dev.parterre.ticketing;

import java.util.List;
import java.util.Locale;

/** Prints tickets as PDF, one page each; implemented in the reports module. */
public interface TicketPrinter {

    /**
     * @param tickets at least one
     * @param locale Bulgarian or English
     * @return an accessible PDF whose QR codes hold the tickets' codes
     */
    byte[] print(List<PrintedTicket> tickets, Locale locale);
}
