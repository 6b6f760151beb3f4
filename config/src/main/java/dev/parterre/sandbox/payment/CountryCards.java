package dev.parterre.sandbox.payment;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The accepted cards that Stripe documents by the country that issued them: {@code pm_card_at} and its like. */
final class CountryCards {
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("ae", "4000007840000001"),
            Map.entry("at", "4000000400000008"),
            Map.entry("au", "4000000360000006"),
            Map.entry("be", "4000000560000004"),
            Map.entry("br", "4000000760000002"),
            Map.entry("by", "4000001120000005"),
            Map.entry("ca", "4000001240000000"),
            Map.entry("ch", "4000007560000009"),
            Map.entry("cn", "4000001560000002"),
            Map.entry("cy", "4000001960000008"),
            Map.entry("cz", "4000002030000002"),
            Map.entry("dk", "4000002080000001"),
            Map.entry("ee", "4000002330000009"),
            Map.entry("es", "4000007240000007"),
            Map.entry("fi", "4000002460000001"),
            Map.entry("fr", "4000002500000003"),
            Map.entry("gi", "4000002920000005"),
            Map.entry("hk", "4000003440000004"),
            Map.entry("hr", "4000001910000009"),
            Map.entry("hu", "4000003480000005"),
            Map.entry("ie", "4000003720000005"),
            Map.entry("in", "4000003560000008"),
            Map.entry("it", "4000003800000008"),
            Map.entry("jp", "4000003920000003"),
            Map.entry("li", "4000004380000004"),
            Map.entry("lt", "4000004400000000"),
            Map.entry("lu", "4000004420000006"),
            Map.entry("lv", "4000004280000005"),
            Map.entry("mt", "4000004700000007"),
            Map.entry("mx", "4000004840008001"),
            Map.entry("nl", "4000005280000002"),
            Map.entry("no", "4000005780000007"),
            Map.entry("nz", "4000005540000008"),
            Map.entry("pl", "4000006160000005"),
            Map.entry("pt", "4000006200000007"),
            Map.entry("se", "4000007520000008"),
            Map.entry("sg", "4000007020000003"),
            Map.entry("si", "4000007050000006"),
            Map.entry("sk", "4000007030000001"));

    private CountryCards() {}

    static List<TestCard> all() {
        return NUMBERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(card -> TestCard.accepted(
                        card.getValue(),
                        card.getKey(),
                        "visa",
                        "credit",
                        card.getKey().toUpperCase(Locale.ROOT)))
                .toList();
    }
}
