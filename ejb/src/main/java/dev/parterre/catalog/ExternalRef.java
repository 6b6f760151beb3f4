package dev.parterre.catalog;

import java.util.regex.Pattern;

/**
 * What a thing is called where it came from: the source (an import format, or {@code parterre} for what staff entered) and the
 * id it has there. Entering the same reference again changes the same thing.
 */
public record ExternalRef(String source, String id) {

    /** Source of what staff enter by hand. */
    public static final String OWN = "parterre";

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern ID = Pattern.compile("\\P{Cntrl}{1,120}");

    public ExternalRef {
        if (source == null || !SOURCE.matcher(source).matches()) {
            throw new ProgrammeEntryRefused("source", "malformed");
        }
        if (id == null || id.isBlank() || !ID.matcher(id).matches()) {
            throw new ProgrammeEntryRefused("id", "malformed");
        }
    }
}
