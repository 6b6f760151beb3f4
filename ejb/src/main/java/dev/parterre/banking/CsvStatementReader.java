package dev.parterre.banking;

import dev.parterre.banking.StatementLine.Party;
import dev.parterre.shared.Money;
import dev.parterre.shared.NotAnAmount;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Statements as CSV with a heading line, in the dialect of the house's bank. */
@Dependent
class CsvStatementReader implements StatementReader {

    private static final Set<String> NEEDED = Set.of("date", "amount");

    private final CsvDialect dialect;
    private final String house;
    private final DateTimeFormatter days;

    @Inject
    CsvStatementReader(CsvColumns columns, HouseAccount account) {
        this(columns.dialect(), account.iban());
    }

    CsvStatementReader(CsvDialect dialect, String house) {
        this.dialect = dialect;
        this.house = house;
        this.days = DateTimeFormatter.ofPattern(dialect.date()).withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public StatementFormat format() {
        return StatementFormat.CSV;
    }

    @Override
    public List<StatementLine> read(byte[] content) {
        var csv = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(dialect.delimiter())
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (var rows = csv.parse(new StringReader(text(content)))) {
            if (NEEDED.stream().anyMatch(field -> !rows.getHeaderNames().contains(heading(field)))) {
                throw new StatementRefused("columns-missing");
            }
            var lines = new ArrayList<StatementLine>();
            rows.forEach(row -> lines.add(line(row)));
            return lines;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException unreadable) {
            throw new StatementRefused("no-csv");
        }
    }

    private String text(byte[] content) throws CharacterCodingException {
        var text =
                dialect.charset().newDecoder().decode(ByteBuffer.wrap(content)).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private StatementLine line(CSVRecord row) {
        try {
            var currency = value(row, "currency");
            var amount =
                    Money.of(dialect.plain(value(row, "amount")), currency.isEmpty() ? dialect.currency() : currency);
            var account = Iban.compact(value(row, "account"));
            return new StatementLine(
                    value(row, "bankRef"),
                    account.isEmpty() ? house : account,
                    LocalDate.parse(value(row, "date"), days),
                    amount.isNegative() ? Money.zero(amount.currency()).minus(amount) : amount,
                    !amount.isNegative(),
                    false,
                    new Party(value(row, "name"), Iban.compact(value(row, "iban"))),
                    value(row, "reference"),
                    value(row, "message"));
        } catch (DateTimeException | NotAnAmount unreadable) {
            throw StatementRefused.ofRow(row.getRecordNumber());
        }
    }

    private String value(CSVRecord row, String field) {
        var heading = heading(field);
        return heading != null && row.isSet(heading) ? row.get(heading) : "";
    }

    private String heading(String field) {
        return dialect.headings().get(field);
    }
}
