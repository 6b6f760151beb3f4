package dev.parterre.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the house's bank writes its CSV statements: which of our fields stands under which heading. Ours are {@code date}, {@code
 * amount} (negative when it went out), {@code currency}, {@code name}, {@code iban}, {@code reference}, {@code message}, {@code
 * bankRef}, {@code account}; only the first two are needed.
 */
@ApplicationScoped
class CsvColumns {

    @Inject
    @ConfigProperty(
            name = "parterre.statement.csv.columns",
            defaultValue = "date=Date,amount=Amount,currency=Currency,name=Name,iban=IBAN,reference=Reference,"
                    + "message=Message,bankRef=Transaction,account=Account")
    private String columns;

    @Inject
    @ConfigProperty(name = "parterre.statement.csv.delimiter", defaultValue = ";")
    private String delimiter;

    @Inject
    @ConfigProperty(name = "parterre.statement.csv.date", defaultValue = "uuuu-MM-dd")
    private String date;

    @Inject
    @ConfigProperty(name = "parterre.statement.csv.decimal", defaultValue = ".")
    private String decimal;

    @Inject
    @ConfigProperty(name = "parterre.statement.csv.charset", defaultValue = "UTF-8")
    private String charset;

    @Inject
    @ConfigProperty(name = "parterre.statement.csv.currency", defaultValue = "EUR")
    private String currency;

    CsvDialect dialect() {
        Map<String, String> headings = Arrays.stream(columns.split(","))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
        return new CsvDialect(headings, delimiter, date, decimal, Charset.forName(charset), currency);
    }
}
