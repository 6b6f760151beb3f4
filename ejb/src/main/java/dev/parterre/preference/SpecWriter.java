package dev.parterre.preference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parterre.catalog.VenueId;
import dev.parterre.preference.PreferenceSpec.Limits;
import dev.parterre.preference.PreferenceSpec.Seats;
import dev.parterre.preference.PreferenceSpec.Sitting;
import dev.parterre.preference.PreferenceSpec.What;
import dev.parterre.preference.PreferenceSpec.When;
import dev.parterre.preference.PreferenceSpec.Where;
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
        what(json, spec.what());
        where(json, spec.where());
        when(json, spec.when());
        seats(json, spec.seats());
        limits(json, spec.limits());
        json.put("mode", spec.consent().mode().name());
        scalar(json, "paymentMethod", spec.consent().paymentMethod());
        json.put("answerHours", spec.consent().answerHours());
        scalar(json, "endsOn", spec.term().endsOn());
        scalar(json, "pausedUntil", spec.term().pausedUntil());
        return json;
    }

    private static void what(ObjectNode json, What what) {
        list(json, "categories", what.categories());
        list(json, "words", what.words());
        list(json, "performers", what.performers());
        list(json, "categoriesOut", what.unwanted().categories());
        list(json, "wordsOut", what.unwanted().words());
    }

    private static void where(ObjectNode json, Where where) {
        list(json, "cities", where.cities());
        list(json, "venues", where.venues().stream().map(VenueId::value).toList());
        where.near().ifPresent(near -> {
            json.put("near", near.place());
            json.put("withinKm", near.km());
            near.point().ifPresent(point -> {
                json.put("nearLat", point.lat());
                json.put("nearLon", point.lon());
            });
        });
    }

    private static void when(ObjectNode json, When when) {
        scalar(json, "from", when.from());
        scalar(json, "to", when.to());
        list(json, "weekdays", when.weekdays());
        scalar(json, "timeFrom", when.timeFrom());
        scalar(json, "timeTo", when.timeTo());
        list(json, "blackouts", when.blackouts());
        json.put("leadDays", when.leadDays());
    }

    private static void seats(ObjectNode json, Seats seats) {
        json.put("quantity", seats.quantity());
        json.put("children", seats.party().children());
        json.put("wheelchairs", seats.party().wheelchairs());
        json.put("companions", seats.party().companions());
        json.put("together", seats.together());
        json.put("pairs", seats.sitting() == Sitting.PAIRS);
        list(json, "zones", seats.zones());
        list(json, "zonesExcluded", seats.zonesExcluded());
        number(json, "rowFrom", seats.spot().rowFrom());
        number(json, "rowTo", seats.spot().rowTo());
        json.put("aisle", seats.spot().aisle());
        json.put("centre", seats.spot().centre());
        list(json, "distance", seats.spot().distance());
        json.put("view", seats.view());
        json.put("mayBeWorse", seats.mayBeWorse());
    }

    private static void limits(ObjectNode json, Limits limits) {
        money(json, "maxPrice", limits.maxPrice());
        money(json, "budgetPerBooking", limits.budgetPerBooking());
        money(json, "budgetPerMonth", limits.budgetPerMonth());
        money(json, "budgetPerYear", limits.budgetPerYear());
        money(json, "budgetOverall", limits.budgetOverall());
        json.put("bookingsPerMonth", limits.bookingsPerMonth());
        limits.nights().ifPresent(nights -> {
            json.put("nights", nights.most());
            json.put("nightsPer", nights.per().name());
        });
    }

    private static void number(ObjectNode json, String field, Optional<Integer> value) {
        value.ifPresent(found -> json.put(field, found));
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
