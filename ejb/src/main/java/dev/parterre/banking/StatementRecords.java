package dev.parterre.banking;

import dev.parterre.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;

/** Takes statements, each line in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class StatementRecords {

    @Inject
    private BankRepository bank;

    @Inject
    private BankBook book;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    String begin(StatementFile file, String by) {
        var statement = new BankStatement(file, by, clock.instant());
        bank.add(statement);
        audit.record(
                "statement.imported",
                "statement:" + statement.id(),
                Map.of("format", file.format().name(), "file", file.name()));
        return statement.id();
    }

    /** Only once, in however many files it stands. */
    void take(String statementId, StatementLine line, String key) {
        var statement = bank.statement(statementId);
        var isNew = !bank.isKnown(key);
        statement.took(isNew);
        if (!isNew) {
            return;
        }
        var taken = new BankLine(statement, line, key, clock.instant());
        bank.add(taken);
        if (line.reversed()) {
            book.takeReversal(taken);
        } else {
            book.take(taken);
        }
    }

    StatementView view(String statementId) {
        return bank.statement(statementId).view();
    }
}
