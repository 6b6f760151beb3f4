package dev.parterre.pricing;

import dev.parterre.audit.AuditTrail;
import dev.parterre.catalog.CatalogService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps promotions. What has been held with one stays as it was quoted, whatever is changed here: a change counts for what is held
 * afterwards.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ORGANISER})
public class PromotionService {

    @Inject
    private PromotionRepository promotions;

    @EJB
    private CatalogService catalog;

    @Inject
    private AuditTrail audit;

    /** @throws PromotionRefused when it cannot be kept as it is */
    public PromotionId create(PromotionTerms terms) {
        check(terms);
        if (!promotions.byCode(List.of(terms.code())).isEmpty()) {
            throw new PromotionRefused("code-taken");
        }
        var promotion = new StoredPromotion(terms);
        promotions.add(promotion);
        record("promotion.created", promotion.promotionId(), terms);
        return promotion.promotionId();
    }

    /**
     * Puts the terms in place of those before. The code stays what it is, and the limit of uses in all is never lowered: to end a
     * promotion, take it out of use.
     *
     * @param version of the promotion that was looked at
     * @throws PromotionRefused, NoSuchPromotion
     */
    public void change(PromotionId id, int version, PromotionTerms terms) {
        check(terms);
        var promotion = promotions.lock(id).orElseThrow(NoSuchPromotion::new);
        if (promotion.version() != version) {
            throw new PromotionRefused("changed-since");
        }
        if (!promotion.code().equals(terms.code())) {
            throw new PromotionRefused("bad-code");
        }
        PromotionPolicy.checkNotLowered(promotion.limits(), terms.limits());
        promotion.take(terms);
        record("promotion.changed", id, terms);
    }

    private void check(PromotionTerms terms) {
        PromotionPolicy.check(terms);
        var events = terms.scope().events();
        var performances = terms.scope().performances();
        var known = (events.isEmpty() ? 0 : catalog.names(events).size())
                + (performances.isEmpty()
                        ? 0
                        : catalog.performances(performances).size());
        if (known != events.size() + performances.size()) {
            throw new PromotionRefused("none-such");
        }
    }

    private void record(String action, PromotionId id, PromotionTerms terms) {
        audit.record(action, "promotion:" + id, PromotionPolicy.facts(terms));
    }

    /** @throws NoSuchPromotion */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.FINANCE, Roles.SUPPORT})
    public Promotion promotion(PromotionId id) {
        return promotions.find(id).orElseThrow(NoSuchPromotion::new).view();
    }

    /** Newest first, by a part of the code or the name; all when the text is empty. */
    @RolesAllowed({Roles.ADMIN, Roles.ORGANISER, Roles.FINANCE, Roles.SUPPORT})
    public Page<Promotion> search(String text, PageRequest page) {
        return promotions.search(text, page).map(StoredPromotion::view);
    }

    /**
     * Those that there are, by code, in one statement. For whoever sells: a customer is only told what a code means for them.
     *
     * @param codes as {@link PromotionPolicy#normal} writes them
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Map<String, Promotion> byCode(Collection<String> codes) {
        return promotions.byCode(codes).stream()
                .map(StoredPromotion::view)
                .collect(Collectors.toMap(promotion -> promotion.terms().code(), Function.identity()));
    }

    /** The same by id. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Map<PromotionId, Promotion> byId(Collection<PromotionId> ids) {
        return promotions.byId(ids.stream().map(PromotionId::value).toList()).stream()
                .map(StoredPromotion::view)
                .collect(Collectors.toMap(Promotion::id, Function.identity()));
    }

    /** Until the caller's transaction ends nobody else counts or uses them. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void lock(Collection<PromotionId> ids) {
        promotions.lockAll(ids.stream().map(PromotionId::value).toList());
    }
}
