package dev.parterre.pricing;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Json;
import dev.parterre.shared.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A performance's price list as it is kept. */
@Entity
@Table(name = "price_list")
class StoredPriceList {

    @Id
    private Long performanceId;

    @Column(columnDefinition = "char(3)")
    private String currency;

    @Column(precision = 5, scale = 2)
    private BigDecimal vatRate;

    @Column(precision = 5, scale = 2)
    private BigDecimal feeRate;

    @Column(precision = 5, scale = 2)
    private BigDecimal feeVatRate;

    /** {@link Fees} of its own; null for the usual one. */
    @Column(columnDefinition = "longtext")
    private String fees;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "price", joinColumns = @JoinColumn(name = "performance_id"))
    private Set<StoredPrice> prices = new HashSet<>();

    @Version
    private int version;

    protected StoredPriceList() {}

    StoredPriceList(PerformanceId performance) {
        this.performanceId = performance.value();
    }

    /** Takes the draft's prices; what is the same stays untouched. */
    void take(PriceListDraft draft) {
        currency = draft.currency();
        vatRate = draft.vatRate().setScale(2, RoundingMode.UNNECESSARY);
        feeRate = draft.fee().rate().setScale(2, RoundingMode.UNNECESSARY);
        feeVatRate = draft.fee().vatRate().setScale(2, RoundingMode.UNNECESSARY);
        var wanted = new HashSet<StoredPrice>();
        draft.prices()
                .forEach((category, byType) ->
                        byType.forEach((type, price) -> wanted.add(new StoredPrice(category, type, price.minor()))));
        prices.retainAll(wanted);
        prices.addAll(wanted);
    }

    /** @param own empty for the usual one again */
    void charge(Optional<Fees> own) {
        fees = own.map(Json::write).orElse(null);
    }

    Optional<Fees> ownFees() {
        return Optional.ofNullable(fees).map(json -> Json.read(json, Fees.class));
    }

    String currency() {
        return currency;
    }

    PerformanceId performance() {
        return new PerformanceId(performanceId);
    }

    PriceList view() {
        var byCategory = new TreeMap<Integer, Map<TicketType, Money>>();
        prices.forEach(price -> byCategory
                .computeIfAbsent(price.category(), any -> new EnumMap<>(TicketType.class))
                .put(price.type(), new Money(price.amountMinor(), currency)));
        return new PriceList(
                currency, vatRate, ownFees().orElseGet(() -> Fees.inside(feeRate, feeVatRate)), byCategory);
    }
}
