package dev.parterre.matching;

import dev.parterre.preference.PreferenceSpec.Party;
import dev.parterre.pricing.TicketType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** As what everybody of a party pays. */
final class Fares {

    private Fares() {}

    /** One for each, adults first. */
    static List<TicketType> of(Party party) {
        var fares = new ArrayList<TicketType>();
        fares.addAll(Collections.nCopies(party.adults(), TicketType.ADULT));
        fares.addAll(Collections.nCopies(party.companions(), TicketType.COMPANION));
        fares.addAll(Collections.nCopies(party.children(), TicketType.CHILD));
        return fares;
    }
}
