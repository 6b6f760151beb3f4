package dev.parterre.web.reporting;

import dev.parterre.reporting.SalesReportService;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which forms a day's sales report is handed out. */
public enum ReportFile {
    PDF("application/pdf") {
        @Override
        public byte[] of(SalesReportService reports, LocalDate day, Locale locale) {
            return reports.pdf(day, locale);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] of(SalesReportService reports, LocalDate day, Locale locale) {
            return reports.xlsx(day, locale);
        }
    },
    CSV("text/csv; charset=UTF-8; header=present") {
        @Override
        public byte[] of(SalesReportService reports, LocalDate day, Locale locale) {
            return reports.csv(day, locale);
        }
    };

    private final String mediaType;

    ReportFile(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @param ending {@code pdf}, {@code xlsx} or {@code csv}; empty for anything else */
    public static Optional<ReportFile> of(String ending) {
        return Arrays.stream(values())
                .filter(file -> file.ending().equals(ending))
                .findFirst();
    }

    /** @throws dev.parterre.reporting.NoSuchReport when none was made for that day */
    public abstract byte[] of(SalesReportService reports, LocalDate day, Locale locale);

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The header that has it kept under a name of its own: {@code daily-sales-2026-11-21-bg.pdf}. */
    public String attachment(LocalDate day, String language) {
        return "attachment; filename=\"daily-sales-" + day + "-" + language + "." + ending() + "\"";
    }
}
