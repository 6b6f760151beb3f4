package dev.parterre.notification;

import dev.parterre.account.AccountService;
import dev.parterre.matching.DecisionId;
import dev.parterre.matching.DecisionService;
import dev.parterre.matching.DecisionView;
import dev.parterre.matching.Outcome;
import dev.parterre.matching.SeatLabel;
import dev.parterre.matching.ShownPerformance;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Letters that ask: shall we book this, and would you confirm the payment. */
@ApplicationScoped
class DecisionLetters {

    @EJB
    private DecisionService decisions;

    @EJB
    private AccountService accounts;

    @Inject
    private Motives motives;

    @Inject
    private Portal portal;

    /** Empty when the offer was answered before the mail got out. */
    Optional<Letter> offer(MailOrder order) {
        return open(order, Outcome.OFFERED).map(decision -> letter(decision, "offer"));
    }

    /** Empty when the payment is through already, or given up. */
    Optional<Letter> payment(MailOrder order) {
        return open(order, Outcome.ACTION_NEEDED).map(decision -> letter(decision, "payment"));
    }

    private Optional<DecisionView> open(MailOrder order, Outcome outcome) {
        return Optional.of(decisions.decision(DecisionId.of(order.subjectRef())))
                .filter(decision -> decision.outcome() == outcome);
    }

    private Letter letter(DecisionView decision, String kind) {
        var person = accounts.person(decision.account());
        var words = MailWords.in(person.language());
        var shown = decision.facts().shown().orElseThrow();
        var title = shown.title().in(words.language());
        var url = decision.booked()
                .actionUrl()
                .orElseGet(() -> portal.decision(decision.id().value()));
        return new Letter(
                new Letter.Recipient(person.name(), person.email(), words.locale()),
                words.of(kind + ".subject", title, moment(shown, words)),
                words.of(kind + ".heading", title),
                words.of(kind + ".lead"),
                rows(decision, shown, words),
                motives.why(decision, "offer.why", words),
                List.of(new Letter.Action(words.of(kind + ".action"), url)),
                List.of(words.of(kind + ".note")),
                List.of());
    }

    private static List<Letter.Row> rows(DecisionView decision, ShownPerformance shown, MailWords words) {
        var rows = new ArrayList<Letter.Row>();
        rows.add(row("event", shown.title().in(words.language()), words));
        rows.add(row("when", moment(shown, words), words));
        rows.add(row("where", where(shown, words), words));
        rows.add(row("seats", seats(decision, words), words));
        decision.booked().total().ifPresent(total -> rows.add(row("price", total.display(words.locale()), words)));
        decision.times()
                .answerUntil()
                .ifPresent(until -> rows.add(row("until", Motives.moment(until, decision, words), words)));
        return rows;
    }

    private static String where(ShownPerformance shown, MailWords words) {
        return Stream.of(shown.venue(), shown.hall(), shown.city())
                .map(text -> text.in(words.language()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String seats(DecisionView decision, MailWords words) {
        return decision.facts().seats().stream().map(seat -> name(seat, words)).collect(Collectors.joining("; "));
    }

    private static String name(SeatLabel seat, MailWords words) {
        var zone = seat.zone().in(words.language());
        return seat.seat().isEmpty() ? zone : words.of("seat", zone, seat.row(), seat.seat());
    }

    private static String moment(ShownPerformance shown, MailWords words) {
        return words.moment(shown.startsAt().atZone(shown.zone()));
    }

    private static Letter.Row row(String label, String value, MailWords words) {
        return new Letter.Row(words.of("row." + label), value);
    }
}
