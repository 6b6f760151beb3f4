package dev.parterre.billing;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a VAT number looks like, country by country, as the European Commission's VIES lists it. */
final class VatNumberPolicy {

    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U\\d{8}"),
            form("BE", "[01]\\d{9}"),
            form("BG", "\\d{9,10}"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            form("DE", "\\d{9}"),
            form("DK", "\\d{8}"),
            form("EE", "\\d{9}"),
            form("EL", "\\d{9}"),
            form("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            form("FI", "\\d{8}"),
            form("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"),
            form("HR", "\\d{11}"),
            form("HU", "\\d{8}"),
            form("IE", "\\d[A-Z0-9+*]\\d{5}[A-Z]|\\d{7}[A-W][A-I]?"),
            form("IT", "\\d{11}"),
            form("LT", "\\d{9}|\\d{12}"),
            form("LU", "\\d{8}"),
            form("LV", "\\d{11}"),
            form("MT", "\\d{8}"),
            form("NL", "[A-Z0-9+*]{10}\\d{2}"),
            form("PL", "\\d{10}"),
            form("PT", "\\d{9}"),
            form("RO", "\\d{2,10}"),
            form("SE", "\\d{10}01"),
            form("SI", "[1-9]\\d{7}"),
            form("SK", "\\d{10}"),
            form("XI", "\\d{9}|\\d{12}|GD[0-4]\\d{2}|HA[5-9]\\d{2}"));

    private static final Map<String, Predicate<String>> CHECKS = Map.ofEntries(
            Map.entry("AT", VatCheckDigits::austrian),
            Map.entry(
                    "BE", number -> 97 - VatCheckDigits.part(number, 0, 8) % 97 == VatCheckDigits.part(number, 8, 10)),
            Map.entry("BG", number -> number.length() == 10 || VatCheckDigits.bulgarian(number)),
            Map.entry("DE", VatCheckDigits::iso7064),
            Map.entry("DK", number -> VatCheckDigits.weighted(number, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
            Map.entry("EE", number -> VatCheckDigits.weighted(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0),
            Map.entry(
                    "EL",
                    number -> VatCheckDigits.weighted(number, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10
                            == VatCheckDigits.last(number)),
            Map.entry("FI", number -> VatCheckDigits.weighted(number, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0),
            Map.entry("FR", VatCheckDigits::french),
            Map.entry("HR", VatCheckDigits::iso7064),
            Map.entry("HU", number -> VatCheckDigits.weighted(number, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0),
            Map.entry("IT", VatCheckDigits::luhn),
            Map.entry("LU", number -> VatCheckDigits.part(number, 0, 6) % 89 == VatCheckDigits.part(number, 6, 8)),
            Map.entry(
                    "PL",
                    number -> VatCheckDigits.weighted(number, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11
                            == VatCheckDigits.last(number)),
            Map.entry("PT", VatCheckDigits::portuguese),
            Map.entry("RO", VatCheckDigits::romanian),
            Map.entry("SE", number -> VatCheckDigits.luhn(number.substring(0, 10))),
            Map.entry("SI", VatCheckDigits::slovenian),
            Map.entry("SK", number -> VatCheckDigits.part(number, 0, 10) % 11 == 0));

    private VatNumberPolicy() {}

    private static Map.Entry<String, Pattern> form(String country, String form) {
        return Map.entry(country, Pattern.compile(form));
    }

    /** Without what people put between the digits. */
    static String normal(String typed) {
        var bare = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-/]", "");
        return bare.startsWith("GR") ? "EL" + bare.substring(2) : bare;
    }

    /** @throws VatNumberRefused for the first thing that is wrong */
    static void check(String number) {
        var country = number == null || number.length() < 4 ? "" : number.substring(0, 2);
        var form = FORMS.get(country);
        if (form == null) {
            throw new VatNumberRefused("country");
        }
        var rest = number.substring(2);
        if (!form.matcher(rest).matches()) {
            throw new VatNumberRefused("form");
        }
        if (!CHECKS.getOrDefault(country, unchecked -> true).test(rest)) {
            throw new VatNumberRefused("check-digits");
        }
    }
}
