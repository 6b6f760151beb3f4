package dev.parterre.reporting;

import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks the database whether everything that should hold does: the same queries that the tests ask after each scenario. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.FINANCE})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class IntegrityService {

    private static final int COUNTED = 1_000;
    private static final int SHOWN = 5;

    @PersistenceContext
    private EntityManager entities;

    /** Everything that is asked, by name. */
    public List<Invariant> invariants() {
        return Invariant.all();
    }

    /** @return what does not hold; empty when all is well */
    public List<Violation> check() {
        return Invariant.all().stream()
                .flatMap(invariant -> check(invariant).stream())
                .toList();
    }

    private Optional<Violation> check(Invariant invariant) {
        List<?> rows = entities.createNativeQuery(invariant.query())
                .setMaxResults(COUNTED)
                .getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Violation(
                        invariant.name(),
                        invariant.meaning(),
                        rows.stream().limit(SHOWN).map(IntegrityService::row).toList(),
                        rows.size()));
    }

    private static String row(Object row) {
        return row instanceof Object[] columns ? Arrays.toString(columns) : String.valueOf(row);
    }
}
