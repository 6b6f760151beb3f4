package dev.parterre.preference;

import dev.parterre.preference.PreferenceSentence.Phrase;
import dev.parterre.preference.PreferenceSpec.Limits;
import dev.parterre.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What it may cost and how often, in words. */
final class LimitPhrases {

    private final Phrases phrases;
    private final Phrasebook book;

    LimitPhrases(Phrases phrases) {
        this.phrases = phrases;
        this.book = phrases.book();
    }

    void write(Limits limits) {
        var all = new ArrayList<Phrase>();
        add(all, "sentence.each", limits.maxPrice(), "maxPrice");
        add(all, "sentence.aBooking", limits.budgetPerBooking(), "budgetPerBooking");
        add(all, "sentence.aMonth", limits.budgetPerMonth(), "budgetPerMonth");
        add(all, "sentence.aYear", limits.budgetPerYear(), "budgetPerYear");
        add(all, "sentence.inAll", limits.budgetOverall(), "budgetOverall");
        for (var i = 0; i < all.size(); i++) {
            phrases.link(i == 0 ? "sentence.atMost" : i == all.size() - 1 ? "sentence.and" : "sentence.comma");
            phrases.wish(all.get(i).text(), all.get(i).field());
        }
        if (limits.bookingsPerMonth() > 1) {
            phrases.add("bookingsPerMonth", "sentence.bookings", limits.bookingsPerMonth());
        }
        limits.nights().ifPresent(nights -> phrases.add("nights", "sentence.nights." + nights.per(), nights.most()));
    }

    private void add(List<Phrase> all, String key, Optional<Money> amount, String field) {
        amount.ifPresent(money -> all.add(new Phrase(book.say(key, book.money(money)), field)));
    }
}
