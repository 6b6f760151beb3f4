package dev.parterre.pricing;

/** A promotion as it is kept; {@code version} counts its changes. */
public record Promotion(PromotionId id, int version, PromotionTerms terms) {

    /** Whether uses must be counted. */
    public boolean isLimited() {
        return terms.limits().total().isPresent()
                || terms.limits().perCustomer().isPresent();
    }
}
