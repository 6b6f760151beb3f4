package dev.parterre.billing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which documents a booking still needs, from what it is and what was issued: so it may be asked again at any time. */
final class DocumentPolicy {

    private DocumentPolicy() {}

    /**
     * What is to be written of one issuer.
     *
     * @param credit lines to take back, by the document that they stand on, oldest first
     * @param invoice lines to invoice
     */
    record Needed(Map<IssuedDocument, Set<Long>> credit, Set<Long> invoice) {

        boolean isNothing() {
            return credit.isEmpty() && invoice.isEmpty();
        }
    }

    /**
     * @param issued the issuer's documents of the booking, oldest first
     * @param valid keys of what is owed as things are
     * @param renew whether what is in force is to be taken back and written anew, as for another buyer
     */
    static Needed needed(List<IssuedDocument> issued, Set<Long> valid, boolean renew) {
        var standing = standing(issued);
        var credit = new LinkedHashMap<IssuedDocument, Set<Long>>();
        for (var document : issued) {
            var back = new TreeSet<Long>();
            standing.forEach((line, where) -> {
                if (where == document && (renew || !valid.contains(line))) {
                    back.add(line);
                }
            });
            if (!back.isEmpty()) {
                credit.put(document, back);
            }
        }
        var invoice = new HashSet<>(valid);
        if (!renew) {
            invoice.removeAll(standing.keySet());
        }
        return new Needed(credit, invoice);
    }

    /** On which document each line stands that has not been taken back since. */
    private static Map<Long, IssuedDocument> standing(List<IssuedDocument> issued) {
        var standing = new HashMap<Long, IssuedDocument>();
        for (var document : issued) {
            for (var line : document.covers()) {
                if (document.kind().takesBack()) {
                    standing.remove(line);
                } else {
                    standing.put(line, document);
                }
            }
        }
        return standing;
    }
}
