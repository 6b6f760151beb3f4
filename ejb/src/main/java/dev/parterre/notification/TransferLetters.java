package dev.parterre.notification;

import dev.parterre.banking.Finding;
import dev.parterre.banking.LineState;
import dev.parterre.banking.MoneyInView;
import dev.parterre.banking.TransferInstructions;
import dev.parterre.banking.TransferService;
import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Letters about bank transfers: how to pay, and what is wrong with what came. */
@ApplicationScoped
class TransferLetters {

    @EJB
    private BookingService bookings;

    @EJB
    private TransferService transfers;

    @Inject
    private BookingRows rows;

    @Inject
    private Portal portal;

    /** Empty when the money was quicker, or the booking has ended. */
    Optional<Letter> awaited(MailOrder order) {
        return transfers
                .instructions(order.subjectRef())
                .filter(TransferInstructions::waiting)
                .map(how -> awaited(bookings.booking(BookingReference.of(order.subjectRef())), how));
    }

    private Letter awaited(BookingView booking, TransferInstructions how) {
        var words = MailWords.in(booking.buyer().language());
        var title = booking.performance().title().in(words.language());
        var all = new ArrayList<>(howToPay(booking, how, words));
        all.addAll(rows.ofOrder(booking, words));
        return new Letter(
                recipient(booking, words),
                words.of("transfer.subject", title, BookingRows.display(how.missing(), words)),
                words.of("transfer.heading"),
                words.of("transfer.lead", due(booking, how, words)),
                all,
                Letter.Why.nothing(),
                List.of(new Letter.Action(words.of("transfer.action"), portal.booking(booking.reference()))),
                List.of(words.of("transfer.note")),
                List.of());
    }

    /** Empty when it has found its place meanwhile. */
    Optional<Letter> received(MailOrder order) {
        var money = transfers.received(order.subjectRef());
        var over = money.state() == LineState.SETTLED && money.open().isZero();
        return money.likely() == null || (over && money.finding() == Finding.TOO_LITTLE)
                ? Optional.empty()
                : Optional.of(received(money));
    }

    private Letter received(MoneyInView money) {
        var booking = bookings.booking(BookingReference.of(money.likely()));
        var words = MailWords.in(booking.buyer().language());
        var kind = "money." + money.finding().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var all = new ArrayList<Letter.Row>();
        all.add(new Letter.Row(words.of("row.received"), BookingRows.display(money.amount(), words)));
        transfers
                .instructions(money.likely())
                .filter(how -> money.finding() == Finding.TOO_LITTLE && how.waiting())
                .ifPresent(how -> all.addAll(howToPay(booking, how, words)));
        if (!money.open().isZero()) {
            all.add(new Letter.Row(words.of("row.over"), BookingRows.display(money.open(), words)));
        }
        all.addAll(rows.ofOrder(booking, words));
        return new Letter(
                recipient(booking, words),
                words.of(kind + ".subject"),
                words.of(kind + ".heading"),
                words.of(kind + ".lead"),
                all,
                Letter.Why.nothing(),
                List.of(new Letter.Action(words.of("transfer.action"), portal.booking(booking.reference()))),
                List.of(),
                List.of());
    }

    private static List<Letter.Row> howToPay(BookingView booking, TransferInstructions how, MailWords words) {
        var all = new ArrayList<Letter.Row>();
        all.add(new Letter.Row(words.of("row.transfer-amount"), BookingRows.display(how.missing(), words)));
        all.add(new Letter.Row(words.of("row.payee"), how.name()));
        all.add(new Letter.Row(words.of("row.iban"), how.iban().replaceAll("(.{4})(?!$)", "$1 ")));
        if (!how.bic().isEmpty()) {
            all.add(new Letter.Row(words.of("row.bic"), how.bic()));
        }
        all.add(new Letter.Row(
                words.of("row.transfer-reference"), how.reference().grouped()));
        all.add(new Letter.Row(words.of("row.due"), due(booking, how, words)));
        return all;
    }

    private static String due(BookingView booking, TransferInstructions how, MailWords words) {
        return words.moment(how.dueAt().atZone(booking.performance().zone()));
    }

    private static Letter.Recipient recipient(BookingView booking, MailWords words) {
        return new Letter.Recipient(booking.buyer().name(), booking.buyer().email(), words.locale());
    }
}
