package dev.parterre.preference;

import dev.parterre.preference.PreferenceSpec.Party;
import dev.parterre.preference.PreferenceSpec.Seats;
import dev.parterre.preference.PreferenceSpec.Sitting;
import dev.parterre.preference.PreferenceSpec.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who comes and where they would like to sit, in words. */
final class SeatPhrases {

    private static final int MOSTLY_PRICE = 40;
    private static final int MOSTLY_VIEW = 61;

    private final Phrases phrases;
    private final Phrasebook book;

    SeatPhrases(Phrases phrases) {
        this.phrases = phrases;
        this.book = phrases.book();
    }

    void party(Seats seats) {
        var quantity = seats.quantity();
        var key = "sentence." + (quantity == 1 ? "apart.one" : sitting(seats.sitting()) + ".many");
        var who = who(seats.party());
        var number = book.say("number." + quantity);
        var text = book.say(key, number);
        phrases.wish(who.isEmpty() ? text : book.say("sentence.of", text, book.both(who)), "quantity");
    }

    private static String sitting(Sitting sitting) {
        return switch (sitting) {
            case TOGETHER -> "together";
            case PAIRS -> "pairs";
            case APART -> "apart";
        };
    }

    private List<String> who(Party party) {
        var who = new ArrayList<String>();
        say(who, "sentence.children", party.children());
        say(who, "sentence.wheelchairs", party.wheelchairs());
        say(who, "sentence.companions", party.companions());
        return who;
    }

    private void say(List<String> who, String key, int count) {
        if (count > 0) {
            who.add(book.say(key, count));
        }
    }

    void places(Seats seats) {
        if (!seats.zones().isEmpty()) {
            phrases.add("zones", "sentence.inZones", book.either(zoneNames(seats.zones())));
        }
        if (!seats.zonesExcluded().isEmpty()) {
            phrases.add("zonesExcluded", "sentence.notZones", book.either(zoneNames(seats.zonesExcluded())));
        }
        spot(seats.spot());
        if (seats.view() < PreferencePolicy.VIEW_ALONE) {
            phrases.add("view", "sentence.view." + taste(seats.view()));
        }
        if (seats.mayBeWorse()) {
            phrases.add("mayBeWorse", "sentence.mayBeWorse");
        }
    }

    private static String taste(int view) {
        return view < MOSTLY_PRICE ? "cheap" : view < MOSTLY_VIEW ? "both" : "near";
    }

    private List<String> zoneNames(Set<String> zones) {
        return zones.stream().map(zone -> book.sayOr("zone." + zone, zone)).toList();
    }

    private void spot(Spot spot) {
        if (spot.rowFrom().isPresent() || spot.rowTo().isPresent()) {
            var key = spot.rowTo().isEmpty() ? "rowsFrom" : spot.rowFrom().isEmpty() ? "rowsTo" : "rows";
            phrases.add(
                    "rowFrom",
                    "sentence." + key,
                    spot.rowFrom().orElse(1),
                    spot.rowTo().orElse(0));
        }
        if (!spot.distance().isEmpty() && spot.distance().size() < 3) {
            phrases.add(
                    "distance",
                    "sentence.distance",
                    book.either(spot.distance().stream()
                            .map(third -> book.say("distance." + third))
                            .toList()));
        }
        if (spot.centre()) {
            phrases.add("centre", "sentence.centre");
        }
        if (spot.aisle()) {
            phrases.add("aisle", "sentence.aisle");
        }
    }
}
