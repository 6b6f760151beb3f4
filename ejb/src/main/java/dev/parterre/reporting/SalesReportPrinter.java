package dev.parterre.reporting;

import java.util.Locale;

/** Prints the day's sales; implemented in the reports module. */
public interface SalesReportPrinter {

    byte[] pdf(DailySales report, Locale locale);

    /** A spreadsheet whose amounts are numbers. */
    byte[] xlsx(DailySales report, Locale locale);
}
