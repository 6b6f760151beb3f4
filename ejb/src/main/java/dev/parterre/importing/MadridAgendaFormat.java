package dev.parterre.importing;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * {@code madrid-agenda-csv}: the agenda of the city of Madrid: semicolons, ISO-8859-1, one record per event with a date range,
 * week days and excluded days. Each record is one row; what its fields mean is said by {@link MadridEvent}.
 */
@Dependent
class MadridAgendaFormat implements ImportFormat {

    static final String NAME = "madrid-agenda-csv";

    private static final Set<String> REQUIRED = Set.of(
            "ID-EVENTO",
            "TITULO",
            "PRECIO",
            "GRATUITO",
            "DIAS-SEMANA",
            "DIAS-EXCLUIDOS",
            "FECHA",
            "FECHA-FIN",
            "HORA",
            "DESCRIPCION",
            "NOMBRE-INSTALACION",
            "TIPO");
    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .get();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void read(ImportFile file, RowSink sink) {
        var text = AgendaText.decode(file.content());
        try (var parser = CSVParser.parse(text, CSV)) {
            requireColumns(parser);
            read(parser.iterator(), parser.getHeaderNames().size(), file, sink);
        } catch (IllegalArgumentException header) {
            throw new UnusableFile("columns-malformed");
        } catch (UncheckedIOException malformed) {
            throw new UnusableFile("csv-malformed");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void requireColumns(CSVParser parser) {
        var there = new HashSet<String>();
        parser.getHeaderNames().forEach(name -> there.add(name.strip()));
        if (!there.containsAll(REQUIRED)) {
            throw new UnusableFile("columns-missing");
        }
    }

    private static void read(Iterator<CSVRecord> records, int columns, ImportFile file, RowSink sink) {
        var no = 0;
        while (records.hasNext()) {
            var csv = records.next();
            no++;
            var lastOfADamagedFile = file.damage().isPresent() && !records.hasNext();
            var id = csv.isSet("ID-EVENTO") ? csv.get("ID-EVENTO") : csv.get(0);
            try {
                if (lastOfADamagedFile || !csv.isConsistent() && csv.size() != columns) {
                    throw new RowProblem("columns-missing", csv.size() + " of " + columns);
                }
                var event = new MadridEvent(csv);
                var entries = Entries.checked(() -> event.entries(file.options().shift()));
                var content =
                        String.join("\u0001", csv.toList()) + file.options().shift();
                sink.take(new ImportRow(no, "event " + event.id(), content, List.copyOf(entries)));
            } catch (RowProblem problem) {
                sink.refuse(new RefusedRow(no, "event " + id, problem.code(), problem.detail()));
            }
        }
    }
}
