package dev.parterre.booking;

import dev.parterre.pricing.PromotionId;
import dev.parterre.shared.ManyRows;
import dev.parterre.shared.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.query.NativeQuery;

/** Uses of promotions, counted as they stand; right only under the promotions' locks. Nothing here is asked where none is used. */
@Dependent
class PromotionUseStatements {

    /** A use stands while its hold does or its booking does. */
    private static final String STANDS =
            " join hold h on h.id = u.hold_id where ((h.state = 'ACTIVE' and h.expires_at > :now)"
                    + " or exists (select 1 from booking b where b.hold_id = h.id"
                    + " and b.state in ('AWAITING_PAYMENT', 'CONFIRMED', 'PARTLY_CANCELLED')))";

    private static final String OF_CUSTOMER = "select u.promotion_id, count(*) from promotion_use u" + STANDS
            + " and u.promotion_id in (:promotions) and u.hold_id <> :but and (u.account_id in (:accounts) or u.buyer in (:buyers))"
            + " group by u.promotion_id";

    @PersistenceContext
    private EntityManager entities;

    /** A hold about to be quoted with a promotion. */
    record Use(long hold, PromotionId promotion, Long account, String buyer) {}

    /** How often each is used; those that are not are missing. */
    Map<PromotionId, Integer> used(Collection<PromotionId> promotions, Instant now) {
        return counts(sql("select u.promotion_id, count(*) from promotion_use u" + STANDS
                        + " and u.promotion_id in (:promotions) group by u.promotion_id")
                .setParameter("promotions", values(promotions))
                .setParameter("now", now));
    }

    /** How often that buyer uses each, without that hold; 0 leaves none out. */
    Map<PromotionId, Integer> usedBy(Purchaser buyer, Collection<PromotionId> promotions, long but, Instant now) {
        var accounts = new ArrayList<Long>(List.of(0L));
        buyer.accounts().forEach(account -> accounts.add(account.value()));
        var buyers = new ArrayList<String>(List.of("-"));
        buyer.emails().forEach(email -> buyers.add(digest(email)));
        return counts(sql(OF_CUSTOMER)
                .setParameter("promotions", values(promotions))
                .setParameter("but", but)
                .setParameter("accounts", accounts)
                .setParameter("buyers", buyers)
                .setParameter("now", now));
    }

    /** What each has taken off places that are booked, by currency. */
    Map<PromotionId, List<Money>> given(Collection<PromotionId> promotions) {
        var query = sql("select u.promotion_id, b.currency, sum(l.discount_minor) from promotion_use u"
                        + " join booking b on b.hold_id = u.hold_id join booking_line l on l.booking_id = b.id"
                        + " where u.promotion_id in (:promotions) and l.state = 'VALID'"
                        + " group by u.promotion_id, b.currency order by b.currency")
                .setParameter("promotions", values(promotions));
        var given = new HashMap<PromotionId, List<Money>>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            given.computeIfAbsent(new PromotionId(((Number) columns[0]).longValue()), any -> new ArrayList<>())
                    .add(new Money(((Number) columns[2]).longValue(), (String) columns[1]));
        }
        return given;
    }

    static String digest(String email) {
        return Secrets.hash(HoldPolicy.normal(email));
    }

    void insert(List<Use> uses) {
        var values = new ArrayList<Object>();
        for (var use : uses) {
            values.add(use.hold());
            values.add(use.promotion().value());
            values.add(use.account());
            values.add(use.buyer());
        }
        ManyRows.update(
                entities,
                "insert into promotion_use (hold_id, promotion_id, account_id, buyer) values "
                        + ManyRows.values(uses.size(), 4),
                values);
    }

    /** What the hold was quoted with. */
    Optional<PromotionId> of(long hold) {
        List<?> found = sql("select promotion_id from promotion_use where hold_id = :hold")
                .setParameter("hold", hold)
                .getResultList();
        return found.stream()
                .map(id -> new PromotionId(((Number) id).longValue()))
                .findFirst();
    }

    void belongsTo(long hold, String buyer) {
        sql("update promotion_use set buyer = :buyer where hold_id = :hold")
                .setParameter("buyer", buyer)
                .setParameter("hold", hold)
                .executeUpdate();
    }

    private static List<Long> values(Collection<PromotionId> promotions) {
        return promotions.stream().map(PromotionId::value).toList();
    }

    private static Map<PromotionId, Integer> counts(Query query) {
        var counts = new HashMap<PromotionId, Integer>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            counts.put(new PromotionId(((Number) columns[0]).longValue()), ((Number) columns[1]).intValue());
        }
        return counts;
    }

    private Query sql(String statement) {
        var query = entities.createNativeQuery(statement);
        query.unwrap(NativeQuery.class)
                .addSynchronizedQuerySpace("promotion_use")
                .addSynchronizedQuerySpace("hold")
                .addSynchronizedQuerySpace("booking");
        return query;
    }
}
