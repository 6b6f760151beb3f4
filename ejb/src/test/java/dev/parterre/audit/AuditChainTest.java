package dev.parterre.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditChainTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00.123456789Z");

    @Test
    void anEmptyTrailIsIntact() {
        assertThat(walked(List.of()).endsWith(AuditChain.BEGINNING).intact()).isTrue();
    }

    @Test
    void entriesInOrderAreIntact() {
        var entries = chained("a", "b", "c");

        var verification = walked(entries).endsWith(entries.get(2).hash());

        assertThat(verification.intact()).isTrue();
        assertThat(verification.entries()).isEqualTo(3);
    }

    @Test
    void aChangedEntryIsFound() {
        var entries = new ArrayList<>(chained("a", "b", "c"));
        var first = entries.get(0).hash();
        entries.set(
                1, AuditEntryFixture.forged(record("B"), first, entries.get(1).hash(), 2));

        assertThat(walked(entries).endsWith(entries.get(2).hash()).brokenAt()).hasValue(2);
    }

    @Test
    void aRemovedEntryIsFoundAtTheNextOne() {
        var entries = new ArrayList<>(chained("a", "b", "c"));
        var head = entries.get(2).hash();
        entries.remove(1);

        assertThat(walked(entries).endsWith(head).brokenAt()).hasValue(3);
    }

    @Test
    void anEntryCutOffTheEndIsFoundByTheHead() {
        var entries = chained("a", "b", "c");

        var verification = walked(entries.subList(0, 2)).endsWith(entries.get(2).hash());

        assertThat(verification.intact()).isFalse();
        assertThat(verification.brokenAt()).hasValue(0);
    }

    @Test
    void twoTextsDoNotRunIntoEachOther() {
        var one = new AuditRecord(NOON, "1", "ab", "c", "{}").hashAfter(AuditChain.BEGINNING);
        var other = new AuditRecord(NOON, "1", "a", "bc", "{}").hashAfter(AuditChain.BEGINNING);

        assertThat(one).hasSize(64).isNotEqualTo(other);
    }

    @Test
    void theHashIsTheSameForWhatTheColumnKeepsOfTheInstant() {
        var written = new AuditRecord(NOON, "1", "a", "b", "{}");
        var readBack = new AuditRecord(Instant.parse("2026-12-01T12:00:00.123456Z"), "1", "a", "b", "{}");

        assertThat(written.hashAfter(AuditChain.BEGINNING)).isEqualTo(readBack.hashAfter(AuditChain.BEGINNING));
    }

    private static AuditChain walked(List<AuditEntry> entries) {
        var chain = new AuditChain();
        chain.walk(entries);
        return chain;
    }

    private static List<AuditEntry> chained(String... actions) {
        var entries = new ArrayList<AuditEntry>();
        var hash = AuditChain.BEGINNING;
        for (var action : actions) {
            var entry = AuditEntryFixture.written(record(action), hash, entries.size() + 1L);
            entries.add(entry);
            hash = entry.hash();
        }
        return entries;
    }

    private static AuditRecord record(String action) {
        return new AuditRecord(NOON, "7", action, "account:42", "{}");
    }
}
