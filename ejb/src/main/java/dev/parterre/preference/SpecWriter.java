package dev.parterre.preference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.shared.Json;
import dev.parterre.shared.Money;
import java.util.Collection;
import java.util.Optional;

/** Writes a specification in the API's flat shape; what is not asked for is left out. */
final class SpecWriter {

    private SpecWriter() {}

    static ObjectNode write(PreferenceSpec spec) {
        var json = Json.mapper().createObjectNode();
        json.put("name", spec.name());
        list(json, "categories", spec.what().categories());
        list(json, "words", spec.what().words());
        list(json, "cities", spec.where().cities());
        list(
                json,
                "venues",
                spec.where().venues().stream().map(venue -> venue.value()).toList());
        scalar(json, "from", spec.when().from());
        scalar(json, "to", spec.when().to());
        list(json, "weekdays", spec.when().weekdays());
        scalar(json, "timeFrom", spec.when().timeFrom());
        scalar(json, "timeTo", spec.when().timeTo());
        json.put("quantity", spec.seats().quantity());
        json.put("together", spec.seats().together());
        list(json, "zones", spec.seats().zones());
        list(json, "zonesExcluded", spec.seats().zonesExcluded());
        money(json, "maxPrice", spec.limits().maxPrice());
        money(json, "budgetPerBooking", spec.limits().budgetPerBooking());
        money(json, "budgetPerMonth", spec.limits().budgetPerMonth());
        json.put("bookingsPerMonth", spec.limits().bookingsPerMonth());
        json.put("mode", spec.consent().mode().name());
        scalar(json, "paymentMethod", spec.consent().paymentMethod());
        return json;
    }

    private static void list(ObjectNode json, String field, Collection<?> values) {
        var array = json.putArray(field);
        values.forEach(value -> array.add(value.toString()));
    }

    private static void scalar(ObjectNode json, String field, Optional<?> value) {
        value.ifPresent(found -> json.put(field, found.toString()));
    }

    private static void money(ObjectNode json, String field, Optional<Money> money) {
        money.ifPresent(amount -> json.set(field, Json.mapper().valueToTree(amount)));
    }
}
