package dev.parterre.billing;

import dev.parterre.account.AccountId;
import dev.parterre.booking.BookingReference;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Tables of documents and of those who issue them. Documents are inserted and never changed. */
@Dependent
class DocumentRepository {

    static final String BEGIN_SERIES = "insert ignore into billing_series (owner, year, last) values (?1, ?2, 0)";
    static final String NEXT_NUMBER = "insert into billing_series (owner, year, last) values (?1, ?2, 1)"
            + " on duplicate key update last = last + 1 returning last";

    @PersistenceContext
    private EntityManager entities;

    /** Holds the booking's row until the transaction is over, so that one at a time writes its documents. */
    BilledBooking lock(String booking) {
        entities.createNativeQuery(
                        "insert into billing_booking (reference) values (?1) on duplicate key update reference = reference")
                .setParameter(1, booking)
                .executeUpdate();
        return entities.find(BilledBooking.class, booking);
    }

    /** Oldest first. */
    List<IssuedDocument> ofBooking(String booking) {
        return entities.createQuery(
                        "select d from IssuedDocument d where d.booking = :booking order by d.issuedAt, d.owner, d.sequence",
                        IssuedDocument.class)
                .setParameter("booking", booking)
                .getResultList();
    }

    Optional<IssuedDocument> find(String id) {
        return Optional.ofNullable(entities.find(IssuedDocument.class, id));
    }

    void beginSeries(long owner, int year) {
        entities.createNativeQuery(BEGIN_SERIES)
                .setParameter(1, owner)
                .setParameter(2, year)
                .executeUpdate();
    }

    boolean hasSeries(long owner, int year) {
        return !entities.createNativeQuery("select 1 from billing_series where owner = ?1 and year = ?2")
                .setParameter(1, owner)
                .setParameter(2, year)
                .getResultList()
                .isEmpty();
    }

    /**
     * The next number of the issuer's year, without gaps: its row stays locked until the transaction is over, and the number goes back
     * when that fails. To be asked last, right before the document is written.
     */
    DocumentNumber nextNumber(long owner, LocalDate day) {
        var sequence = (Number) entities.createNativeQuery(NEXT_NUMBER)
                .setParameter(1, owner)
                .setParameter(2, day.getYear())
                .getSingleResult();
        return new DocumentNumber(day, sequence.intValue());
    }

    void add(IssuedDocument document) {
        entities.persist(document);
    }

    Optional<byte[]> file(String document) {
        List<?> found = entities.createNativeQuery(
                        "select pdf from billing_document_file where document_id = ?1", byte[].class)
                .setParameter(1, document)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst();
    }

    /** Keeps the first file that is made of a document; a second one is dropped. */
    void keep(String document, byte[] pdf, Instant now) {
        entities.createNativeQuery("insert ignore into billing_document_file (document_id, pdf, digest, made_at)"
                        + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, document)
                .setParameter(2, pdf)
                .setParameter(3, Digest.sha256(pdf))
                .setParameter(4, now.atOffset(ZoneOffset.UTC).toLocalDateTime())
                .executeUpdate();
    }

    Optional<Issuer> issuer(long owner) {
        return Optional.ofNullable(entities.find(Issuer.class, owner));
    }

    List<Issuer> issuers() {
        return entities.createQuery("select i from Issuer i order by i.owner", Issuer.class)
                .getResultList();
    }

    void add(Issuer issuer) {
        entities.persist(issuer);
    }

    /** Notes that a document could not be written, and why. */
    void owe(String booking, long owner, String reason, Instant now) {
        entities.createNativeQuery("insert into billing_due (booking, owner, reason, since) values (?1, ?2, ?3, ?4)"
                        + " on duplicate key update reason = values(reason)")
                .setParameter(1, booking)
                .setParameter(2, owner)
                .setParameter(3, reason)
                .setParameter(4, now.atOffset(ZoneOffset.UTC).toLocalDateTime())
                .executeUpdate();
    }

    void settle(String booking, long owner) {
        entities.createNativeQuery("delete from billing_due where booking = ?1 and owner = ?2")
                .setParameter(1, booking)
                .setParameter(2, owner)
                .executeUpdate();
    }

    /** Bookings whose documents wait for this issuer, the longest waiting first. */
    @SuppressWarnings("unchecked")
    List<String> owed(long owner, int limit) {
        return entities.createNativeQuery(
                        "select booking from billing_due where owner = ?1 order by since, booking limit " + limit,
                        String.class)
                .setParameter(1, owner)
                .getResultList();
    }

    /** How many bookings wait for documents of each issuer, and what for. */
    @SuppressWarnings("unchecked")
    List<Object[]> waiting() {
        return entities.createNativeQuery(
                        "select owner, reason, count(*) from billing_due group by owner, reason order by owner, reason")
                .getResultList();
    }

    List<IssuedDocument> search(DocumentQuery query, PageRequest page) {
        return filtered(
                        "select d from IssuedDocument d",
                        " order by d.issuedAt desc, d.id",
                        IssuedDocument.class,
                        query)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
    }

    long count(DocumentQuery query) {
        return filtered("select count(d) from IssuedDocument d", "", Long.class, query)
                .getSingleResult();
    }

    List<IssuedDocument> ofAccount(long account) {
        return entities.createQuery(
                        "select d from IssuedDocument d where d.accountId = :account order by d.issuedAt",
                        IssuedDocument.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Whose they are is no part of what they say. */
    void adopt(List<BookingReference> bookings, AccountId account) {
        if (!bookings.isEmpty()) {
            entities.createNativeQuery(
                            "update billing_document set account_id = :account where account_id is null and booking in (:bookings)")
                    .setParameter("account", account.value())
                    .setParameter(
                            "bookings",
                            bookings.stream().map(BookingReference::value).toList())
                    .executeUpdate();
        }
    }

    /** The document stays, as the law wants; whose account it was is forgotten. */
    int forget(long account) {
        return entities.createNativeQuery("update billing_document set account_id = null where account_id = ?1")
                .setParameter(1, account)
                .executeUpdate();
    }

    private <T> TypedQuery<T> filtered(String select, String order, Class<T> type, DocumentQuery query) {
        return entities.createQuery(
                        select + " where (:owner is null or d.owner = :owner) and (:kind is null or d.kind = :kind)"
                                + " and (:text is null or d.number = :text or d.booking = :text)" + order,
                        type)
                .setParameter("owner", query.owner())
                .setParameter("kind", query.kind())
                .setParameter("text", query.text());
    }
}
