package dev.parterre.importing;

import dev.parterre.importing.Entry.EventEntry;
import dev.parterre.importing.Entry.VenueEntry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps what a format read, for tests. */
final class ReadRows implements RowSink {

    static final ImportOptions OPTIONS = ImportOptions.anchoredAt(LocalDate.parse("2026-11-22"));

    final List<ImportRow> taken = new ArrayList<>();
    final List<RefusedRow> refused = new ArrayList<>();
    final List<RefusedRow> notes = new ArrayList<>();
    String failure;

    static ReadRows of(ImportFormat format, String content) {
        return of(format, content.getBytes(StandardCharsets.UTF_8), OPTIONS);
    }

    static ReadRows of(ImportFormat format, byte[] content, ImportOptions options) {
        var rows = new ReadRows();
        try {
            var file = ImportFile.unpack(content, options);
            format.read(file, rows);
            rows.failure = file.damage().orElse(null);
        } catch (UnusableFile unusable) {
            rows.failure = unusable.code();
        }
        return rows;
    }

    Map<String, Long> refusedCodes() {
        return refused.stream().collect(Collectors.groupingBy(RefusedRow::code, TreeMap::new, Collectors.counting()));
    }

    List<EventEntry> events() {
        return entries(EventEntry.class);
    }

    List<VenueEntry> venues() {
        return entries(VenueEntry.class);
    }

    private <T> List<T> entries(Class<T> type) {
        return taken.stream()
                .flatMap(row -> row.entries().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public void take(ImportRow row) {
        taken.add(row);
    }

    @Override
    public void refuse(RefusedRow row) {
        refused.add(row);
    }

    @Override
    public void note(RefusedRow row) {
        notes.add(row);
    }
}
