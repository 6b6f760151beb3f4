package dev.parterre.importing;

/**
 * What was wrong with a row.
 *
 * @param row counted from 1; for CSV the record after the header
 * @param ref how the source calls it, as far as it could be read
 * @param code stable, in kebab case; {@code kept-…} means that the row was taken nevertheless
 * @param detail the offending value, shortened
 */
public record RefusedRow(int row, String ref, String code, String detail) {

    private static final int LONGEST_REF = 160;
    private static final int LONGEST_DETAIL = 500;

    public RefusedRow {
        ref = printable(ref, LONGEST_REF);
        detail = printable(detail, LONGEST_DETAIL);
    }

    public boolean kept() {
        return code.startsWith("kept-");
    }

    private static String printable(String text, int longest) {
        var plain =
                text == null ? "" : text.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
    }
}
