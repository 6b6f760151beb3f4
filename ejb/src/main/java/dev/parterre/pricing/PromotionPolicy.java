package dev.parterre.pricing;

import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.pricing.PromotionTerms.Limits;
import dev.parterre.pricing.PromotionTerms.Scope;
import dev.parterre.pricing.PromotionTerms.Window;
import dev.parterre.seating.PlanGeometry;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When a promotion is good, and what one must be to be kept. */
public final class PromotionPolicy {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{2,31}");
    private static final int LONGEST_NAME = 120;
    private static final int MOST_NAMED = 200;
    private static final int MOST_USES = 1_000_000;
    private static final int MOST_PLACES = 1_000;

    private PromotionPolicy() {}

    /** A code as it is compared: without space around it, in capitals. Whatever could not be one is as it is. */
    public static String normal(String code) {
        return Normalizer.normalize(code.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    /**
     * What it means at a performance at that time.
     *
     * @throws PromotionNotYet, PromotionOver, PromotionNotForThese
     */
    public static Offer offer(
            PromotionTerms terms, PerformanceDetail performance, List<PlanGeometry.Category> categories, Instant now) {
        if (!terms.active()
                || terms.window().until().filter(end -> !now.isBefore(end)).isPresent()) {
            throw new PromotionOver();
        }
        if (terms.window().from().filter(now::isBefore).isPresent()) {
            throw new PromotionNotYet();
        }
        var scope = terms.scope();
        if (!scope.covers(performance.event(), performance.id())) {
            throw new PromotionNotForThese("elsewhere");
        }
        var ordinals = categories.stream()
                .filter(category -> scope.categories().contains(category.key()))
                .map(PlanGeometry.Category::ordinal)
                .collect(Collectors.toSet());
        if (ordinals.isEmpty() && !scope.categories().isEmpty()) {
            throw new PromotionNotForThese("other-places");
        }
        return new Offer(terms.discount(), ordinals, scope.types(), scope.minQuantity());
    }

    /** @throws PromotionRefused for the first thing that is wrong */
    static void check(PromotionTerms terms) {
        refuseUnless(CODE.matcher(terms.code()).matches() && terms.code().equals(normal(terms.code())), "bad-code");
        refuseUnless(!terms.name().isBlank() && terms.name().length() <= LONGEST_NAME, "bad-name");
        refuseUnless(isSound(terms.discount()), "bad-discount");
        refuseUnless(isSound(terms.window()), "bad-window");
        refuseUnless(isSound(terms.scope()), "bad-scope");
        refuseUnless(isSound(terms.limits()), "bad-limit");
    }

    /** What has been used cannot have been used too often afterwards. */
    static void checkNotLowered(Limits before, Limits after) {
        var lowered = after.total().isPresent()
                && (before.total().isEmpty()
                        || after.total().get() < before.total().get());
        refuseUnless(!lowered, "limit-lowered");
    }

    /** What the audit trail tells of it. */
    static Map<String, Object> facts(PromotionTerms terms) {
        var facts = new TreeMap<String, Object>();
        facts.put("code", terms.code());
        facts.put("active", terms.active());
        facts.put("discount", terms.discount().toString());
        facts.put("scope", terms.scope().toString());
        terms.window().from().ifPresent(from -> facts.put("from", from));
        terms.window().until().ifPresent(until -> facts.put("until", until));
        terms.limits().total().ifPresent(limit -> facts.put("limit", limit));
        terms.limits().perCustomer().ifPresent(limit -> facts.put("limitPerCustomer", limit));
        return facts;
    }

    private static void refuseUnless(boolean sound, String reason) {
        if (!sound) {
            throw new PromotionRefused(reason);
        }
    }

    private static boolean isSound(Discount discount) {
        if (discount instanceof Discount.Percent percent) {
            return PriceListPolicy.isRate(percent.rate()) && percent.rate().signum() > 0;
        }
        if (discount instanceof Discount.AmountOff off) {
            return off.per() != null
                    && off.amount() != null
                    && !off.amount().isZero()
                    && PriceListPolicy.isAmount(off.amount(), off.amount().currency());
        }
        if (discount instanceof Discount.FixedPrice fixed) {
            return fixed.price() != null
                    && PriceListPolicy.isAmount(fixed.price(), fixed.price().currency());
        }
        return discount instanceof Discount.SomeFree some
                && some.taken() >= 2
                && some.taken() <= MOST_PLACES
                && some.paid() >= 0
                && some.paid() < some.taken();
    }

    private static boolean isSound(Window window) {
        return window.from().isEmpty()
                || window.until().isEmpty()
                || window.from().get().isBefore(window.until().get());
    }

    private static boolean isSound(Scope scope) {
        return scope.minQuantity() >= 1
                && scope.minQuantity() <= MOST_PLACES
                && scope.events().size()
                                + scope.performances().size()
                                + scope.categories().size()
                        <= MOST_NAMED
                && scope.categories().stream().allMatch(key -> !key.isBlank() && key.length() <= 64);
    }

    private static boolean isSound(Limits limits) {
        return isSound(limits.total()) && isSound(limits.perCustomer());
    }

    private static boolean isSound(Optional<Integer> limit) {
        return limit.filter(number -> number < 1 || number > MOST_USES).isEmpty();
    }
}
