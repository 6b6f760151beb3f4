package dev.parterre.preference;

import dev.parterre.catalog.GeoPoint;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Preferences as phrases. */
public final class PreferenceFixture {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private PreferenceFixture() {}

    /** One seat anywhere for at most 45 EUR, hold and ask: nothing else said. */
    public static PreferenceFixture aPreference() {
        return new PreferenceFixture()
                .with("name", "Evenings out")
                .with("maxPrice", "45.00")
                .with("mode", "ASK");
    }

    /** The example of the design: jazz or chamber music in Sofia, two seats together, not the balcony. */
    public static PreferenceFixture theExample() {
        return aPreference()
                .with("categories", java.util.List.of("JAZZ", "CHAMBER"))
                .with("cities", java.util.List.of("Sofia"))
                .with("weekdays", java.util.List.of("THURSDAY", "FRIDAY", "SATURDAY"))
                .with("timeFrom", "18:00")
                .with("quantity", 2)
                .with("zonesExcluded", java.util.List.of("balcony"))
                .with("budgetPerMonth", "120.00")
                .paidBy("pm1");
    }

    public PreferenceFixture with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public PreferenceFixture paidBy(String paymentMethod) {
        return with("mode", "BOOK").with("paymentMethod", paymentMethod);
    }

    public PreferenceDraft draft() {
        return PreferenceDraft.of(fields);
    }

    public PreferenceSpec spec() {
        return draft().read(TODAY, PreferenceFixture::place);
    }

    /** The cities that fixtures know. */
    public static Optional<GeoPoint> place(String name) {
        return switch (Folding.fold(name)) {
            case "sofia" -> Optional.of(new GeoPoint(42.6977, 23.3219));
            case "plovdiv" -> Optional.of(new GeoPoint(42.1354, 24.7453));
            default -> Optional.empty();
        };
    }
}
