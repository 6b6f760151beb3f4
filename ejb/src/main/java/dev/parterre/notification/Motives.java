package dev.parterre.notification;

import dev.parterre.booking.BookingReference;
import dev.parterre.matching.DecisionService;
import dev.parterre.matching.DecisionText;
import dev.parterre.matching.DecisionView;
import dev.parterre.matching.Why;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Explains the engine's decisions in letters. */
@ApplicationScoped
class Motives {

    @EJB
    private DecisionService decisions;

    @Inject
    private Portal portal;

    @Inject
    private Clock clock;

    Motive of(BookingReference reference, MailWords words) {
        return decisions
                .behind(reference)
                .map(decision -> new Motive(true, why(decision, "booked.why", words), undo(decision, words)))
                .orElseGet(Motive::ofCustomer);
    }

    Letter.Why why(DecisionView decision, String title, MailWords words) {
        var text = new DecisionText(words.locale());
        List<String> reasons =
                decision.facts().why().stream().filter(Why::met).map(text::why).toList();
        return new Letter.Why(words.of(title), reasons);
    }

    private Optional<Letter.Action> undo(DecisionView decision, MailWords words) {
        return decision.times()
                .undoUntil()
                .filter(until -> until.isAfter(clock.instant()))
                .map(until -> new Letter.Action(
                        words.of("booked.undo", moment(until, decision, words)),
                        portal.decision(decision.id().value())));
    }

    /** On the clock of the venue, which is the reader's far more often than not. */
    static String moment(Instant when, DecisionView decision, MailWords words) {
        ZoneId zone = decision.facts().shown().map(shown -> shown.zone()).orElse(ZoneId.of("Europe/Sofia"));
        return words.moment(when.atZone(zone));
    }
}
