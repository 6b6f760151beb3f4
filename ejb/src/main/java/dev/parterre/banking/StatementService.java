package dev.parterre.banking;

import static dev.parterre.shared.Roles.ADMIN;
import static dev.parterre.shared.Roles.FINANCE;

import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;

/** Takes the bank's statements. */
@Stateless
@RolesAllowed({FINANCE, ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatementService {

    /** In bytes. */
    public static final int LARGEST_FILE = 20 * 1024 * 1024;

    @Inject
    @Any
    private Instance<StatementReader> readers;

    @Inject
    private StatementRecords records;

    @Inject
    private BankRepository bank;

    @Resource
    private SessionContext session;

    /**
     * Takes each line that is not known yet, and draws its consequences. Sending a file again goes on where a crash stopped it.
     *
     * @throws StatementRefused when the file cannot be read; then nothing of it is taken
     */
    public StatementView take(StatementFile file) {
        if (file.content().length > LARGEST_FILE) {
            throw new StatementRefused("too-large");
        }
        var lines = readers.stream()
                .filter(reader -> reader.format() == file.format())
                .findFirst()
                .orElseThrow()
                .read(file.content());
        var statement = records.begin(file, session.getCallerPrincipal().getName());
        var twins = new HashMap<String, Integer>();
        for (var line : lines) {
            var twin = twins.merge(line.look(), 1, Integer::sum) - 1;
            records.take(statement, line, line.key(twin));
        }
        return records.view(statement);
    }

    /** Newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<StatementView> statements(PageRequest page) {
        return bank.statements(page).map(BankStatement::view);
    }
}
