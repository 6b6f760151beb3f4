package dev.parterre.audit;

/** Entries as the database would hand them back. */
final class AuditEntryFixture {

    private AuditEntryFixture() {}

    static AuditEntry written(AuditRecord said, String previousHash, long id) {
        return with(new AuditEntry(said, previousHash), "id", id);
    }

    /** An entry whose words were changed afterwards, its hash left as it was. */
    static AuditEntry forged(AuditRecord said, String previousHash, String oldHash, long id) {
        return with(written(said, previousHash, id), "hash", oldHash);
    }

    private static AuditEntry with(AuditEntry entry, String field, Object value) {
        try {
            var column = AuditEntry.class.getDeclaredField(field);
            column.setAccessible(true);
            column.set(entry, value);
            return entry;
        } catch (ReflectiveOperationException gone) {
            throw new AssertionError(gone);
        }
    }
}
