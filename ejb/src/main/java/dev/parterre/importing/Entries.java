package dev.parterre.importing;

import dev.parterre.catalog.ProgrammeEntryRefused;
import dev.parterre.shared.NotAnAmount;
import java.util.function.Supplier;

/** Turns what other components refuse about an entry into a problem of its row, with a code that names the field. */
final class Entries {

    private Entries() {}

    static <T> T checked(Supplier<T> entry) {
        try {
            return entry.get();
        } catch (ProgrammeEntryRefused refused) {
            throw problem(refused);
        } catch (NotAnAmount refused) {
            throw new RowProblem(
                    "price-malformed", String.valueOf(refused.facts().get("amount")));
        }
    }

    static RowProblem problem(ProgrammeEntryRefused refused) {
        var field = refused.field().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        var selfExplaining = refused.reason().contains("-")
                && !refused.reason().startsWith("too-")
                && !refused.reason().equals("out-of-range")
                && !refused.reason().equals("control-characters");
        return new RowProblem(selfExplaining ? refused.reason() : field + "-" + refused.reason(), "");
    }
}
