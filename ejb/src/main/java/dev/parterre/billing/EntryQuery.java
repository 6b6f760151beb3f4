package dev.parterre.billing;

/** Which entries to show; null means any. */
public record EntryQuery(EntryKind kind, String subject, AccountKey account) {

    public static EntryQuery everything() {
        return new EntryQuery(null, null, null);
    }
}
