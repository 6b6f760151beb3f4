package dev.parterre.reporting;

import java.util.Locale;

/** Prints the day's sales; implemented in the reports module. */
public interface SalesReportPrinter {

    byte[] pdf(DailySales report, Locale locale);

    /** A spreadsheet whose amounts are numbers. */
    byte[] xlsx(DailySales report, Locale locale);

    /**
     * The lines as comma-separated values (RFC 4180, UTF-8, a header in the language, amounts as plain decimals). There is no
     * line of sums, so that adding up the columns counts nothing twice. No text in it is taken for a formula.
     */
    byte[] csv(DailySales report, Locale locale);
}
