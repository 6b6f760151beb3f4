package dev.parterre.planfile;

/**
 * Something about a file that is not as its format wants it, and was got over.
 *
 * @param pointer where, as a JSON pointer into the file
 * @param code what, in kebab case: {@code rounded} (a fraction where a whole number belongs), {@code made-text} (a number where
 *     text belongs), {@code left-out} (an optional property that makes no sense), {@code unknown-property}, {@code
 *     taken-as-stage} (a guess), {@code duplicate-seat-guid}, {@code duplicate-uuid}
 * @param detail what stood there, shortened
 */
public record PlanFinding(String pointer, String code, String detail) {

    private static final int LONGEST = 120;

    public PlanFinding {
        pointer = PlanFileRefused.shortened(pointer, 2 * LONGEST);
        detail = PlanFileRefused.shortened(detail, LONGEST);
    }
}
