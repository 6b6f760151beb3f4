package dev.parterre.pricing;

import dev.parterre.catalog.EventId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.PromotionTerms.Limits;
import dev.parterre.pricing.PromotionTerms.Scope;
import dev.parterre.pricing.PromotionTerms.Window;
import dev.parterre.pricing.ScopeEntry.Kind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A promotion as it is kept. */
@Entity
@Table(name = "promotion")
class StoredPromotion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;

    @Embedded
    private StoredDiscount discount;

    private Instant validFrom;
    private Instant validUntil;
    private int minQuantity;
    private Integer limitTotal;
    private Integer limitPerCustomer;
    private boolean active;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "promotion_scope", joinColumns = @JoinColumn(name = "promotion_id"))
    private Set<ScopeEntry> scope = new HashSet<>();

    @Version
    private int version;

    protected StoredPromotion() {}

    StoredPromotion(PromotionTerms terms) {
        take(terms);
    }

    final void take(PromotionTerms terms) {
        code = terms.code();
        name = terms.name();
        discount = new StoredDiscount(terms.discount());
        validFrom = terms.window().from().orElse(null);
        validUntil = terms.window().until().orElse(null);
        minQuantity = terms.scope().minQuantity();
        limitTotal = terms.limits().total().orElse(null);
        limitPerCustomer = terms.limits().perCustomer().orElse(null);
        active = terms.active();
        var wanted = new HashSet<ScopeEntry>();
        add(wanted, Kind.EVENT, terms.scope().events());
        add(wanted, Kind.PERFORMANCE, terms.scope().performances());
        add(wanted, Kind.CATEGORY, terms.scope().categories());
        add(wanted, Kind.TICKET_TYPE, terms.scope().types());
        scope.retainAll(wanted);
        scope.addAll(wanted);
    }

    private static void add(Set<ScopeEntry> wanted, Kind kind, Collection<?> named) {
        named.forEach(what -> wanted.add(new ScopeEntry(kind, what)));
    }

    int version() {
        return version;
    }

    String code() {
        return code;
    }

    PromotionId promotionId() {
        return new PromotionId(id);
    }

    Limits limits() {
        return new Limits(Optional.ofNullable(limitTotal), Optional.ofNullable(limitPerCustomer));
    }

    Promotion view() {
        var window = new Window(Optional.ofNullable(validFrom), Optional.ofNullable(validUntil));
        var covered = new Scope(
                named(Kind.EVENT, EventId::of),
                named(Kind.PERFORMANCE, PerformanceId::of),
                named(Kind.CATEGORY, Function.identity()),
                named(Kind.TICKET_TYPE, TicketType::valueOf),
                minQuantity);
        return new Promotion(
                promotionId(),
                version,
                new PromotionTerms(code, name, discount.view(), window, covered, limits(), active));
    }

    private <T> Set<T> named(Kind kind, Function<String, T> read) {
        return scope.stream()
                .filter(entry -> entry.is(kind))
                .map(ScopeEntry::what)
                .map(read)
                .collect(Collectors.toSet());
    }
}
