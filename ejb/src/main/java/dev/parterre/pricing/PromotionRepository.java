package dev.parterre.pricing;

import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Promotions. */
@Dependent
class PromotionRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(StoredPromotion promotion) {
        entities.persist(promotion);
        entities.flush();
    }

    Optional<StoredPromotion> find(PromotionId id) {
        return Optional.ofNullable(entities.find(StoredPromotion.class, id.value()));
    }

    Optional<StoredPromotion> lock(PromotionId id) {
        return Optional.ofNullable(entities.find(StoredPromotion.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    List<StoredPromotion> byCode(Collection<String> codes) {
        return entities.createQuery(
                        "select distinct p from StoredPromotion p left join fetch p.scope where p.code in :codes",
                        StoredPromotion.class)
                .setParameter("codes", codes)
                .getResultList();
    }

    List<StoredPromotion> byId(Collection<Long> ids) {
        return entities.createQuery(
                        "select distinct p from StoredPromotion p left join fetch p.scope where p.id in :ids",
                        StoredPromotion.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** In this order on every node. */
    void lockAll(Collection<Long> ids) {
        entities.createNativeQuery("select id from promotion where id in (:ids) order by id for update", Long.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Newest first, by a part of code or name. */
    Page<StoredPromotion> search(String text, PageRequest page) {
        var where = " where p.code like :text escape '!' or p.name like :text escape '!'";
        var like = "%" + text.strip().replaceAll("([!%_])", "!$1") + "%";
        var ids = entities.createQuery("select p.id from StoredPromotion p" + where + " order by p.id desc", Long.class)
                .setParameter("text", like)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = entities.createQuery("select count(p) from StoredPromotion p" + where, Long.class)
                .setParameter("text", like)
                .getSingleResult();
        var items = ids.isEmpty()
                ? List.<StoredPromotion>of()
                : entities.createQuery(
                                "select distinct p from StoredPromotion p left join fetch p.scope where p.id in :ids"
                                        + " order by p.id desc",
                                StoredPromotion.class)
                        .setParameter("ids", ids)
                        .getResultList();
        return Page.of(items, page, total);
    }
}
