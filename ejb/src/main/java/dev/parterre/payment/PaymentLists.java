package dev.parterre.payment;

import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Payments, refunds and disputes as staff look through them, the newest first. */
@Dependent
class PaymentLists {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PaymentRepository payments;

    /** Each with its own amount: those that were paid together are together on the page of the one that leads. */
    Page<PaymentView> payments(PaymentQuery query, PageRequest page) {
        var where = new StringBuilder(" where 1 = 1");
        var values = new HashMap<String, Object>();
        query.state().ifPresent(state -> {
            where.append(" and p.state = :state");
            values.put("state", state);
        });
        if (!query.text().isEmpty()) {
            where.append(
                    " and (p.id = :text or p.purpose in (:purpose, :text) or p.gatewayRef = :text or p.pageRef = :text)");
            values.put("text", query.text());
            values.put("purpose", query.text().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
        }
        var list = page("Payment p" + where, "p.createdAt desc, p.id", Payment.class, values, page);
        return list.map(payment ->
                payment.view(List.of(), payments.standings(payment.id()).get(0).refunded()));
    }

    Page<RefundView> refunds(RefundState state, PageRequest page) {
        var values = state == null ? Map.<String, Object>of() : Map.<String, Object>of("state", state);
        var where = state == null ? "" : " where p.state = :state";
        return page("Refund p" + where, "p.createdAt desc, p.id", Refund.class, values, page)
                .map(Refund::view);
    }

    /** With those of its parts. */
    List<RefundView> refundsOf(PaymentId payment) {
        return entities.createQuery(
                        "select r from Refund r where r.payment.id = :payment or r.payment.leadId = :payment"
                                + " order by r.createdAt",
                        Refund.class)
                .setParameter("payment", payment.value())
                .getResultStream()
                .map(Refund::view)
                .toList();
    }

    Page<DisputeView> disputes(PageRequest page) {
        return page("Dispute p", "p.openedAt desc, p.id", Dispute.class, Map.of(), page)
                .map(Dispute::view);
    }

    private <T> Page<T> page(String from, String order, Class<T> type, Map<String, Object> values, PageRequest page) {
        var items = with(entities.createQuery("select p from " + from + " order by " + order, type), values)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = with(entities.createQuery("select count(p) from " + from, Long.class), values)
                .getSingleResult();
        return Page.of(items, page, total);
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
