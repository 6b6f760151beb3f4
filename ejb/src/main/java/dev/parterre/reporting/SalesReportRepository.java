package dev.parterre.reporting;

import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of reports. */
@Dependent
class SalesReportRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Repeating it changes nothing. */
    void add(SalesReport report) {
        entities.persist(report);
    }

    Optional<SalesReport> of(LocalDate day, String currency) {
        return entities.createQuery(
                        "select r from SalesReport r left join fetch r.lines where r.day = :day and r.currency = :currency",
                        SalesReport.class)
                .setParameter("day", day)
                .setParameter("currency", currency)
                .getResultStream()
                .findFirst();
    }

    List<SalesReport> newest(PageRequest page) {
        return entities.createQuery("select r from SalesReport r order by r.day desc, r.currency", SalesReport.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    long count() {
        return entities.createQuery("select count(r) from SalesReport r", Long.class)
                .getSingleResult();
    }

    Optional<LocalDate> firstDay() {
        return Optional.ofNullable(entities.createQuery("select min(r.day) from SalesReport r", LocalDate.class)
                .getSingleResult());
    }

    /** Days whose report was made after their end. */
    Set<LocalDate> wholeDaysSince(LocalDate earliest) {
        return entities.createQuery(
                        "select r.day from SalesReport r where r.day >= :earliest and r.generatedAt >= r.endsAt",
                        LocalDate.class)
                .setParameter("earliest", earliest)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
