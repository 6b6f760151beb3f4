package dev.parterre.reporting;

import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The table of reports. */
@Dependent
class SalesReportRepository {

    @PersistenceContext
    private EntityManager entities;

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

    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(entities.createQuery("select max(r.day) from SalesReport r", LocalDate.class)
                .getSingleResult());
    }
}
