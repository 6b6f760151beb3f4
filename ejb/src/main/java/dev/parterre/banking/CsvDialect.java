package dev.parterre.banking;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * How a bank writes CSV.
 *
 * @param headings the bank's heading by our field
 * @param date a pattern of {@link java.time.format.DateTimeFormatter}
 * @param currency where no column says it
 */
record CsvDialect(
        Map<String, String> headings, String delimiter, String date, String decimal, Charset charset, String currency) {

    /** An amount as we read it: grouping gone, a point before the cents. */
    String plain(String amount) {
        var grouping = decimal.equals(",") ? "." : ",";
        return amount.replaceAll("[\\s\\u00a0\\u202f']", "")
                .replace(grouping, "")
                .replace(decimal, ".")
                .replace("+", "");
    }
}
