package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.account.EmailAddress;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.payment.PaymentId;
import dev.parterre.payment.RefundId;
import dev.parterre.shared.Money;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** A customer's order: what a hold becomes when it is to be paid. */
@Entity
class Booking {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String reference;
    private long performanceId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "hold_id")
    private Hold hold;

    private Long accountId;
    private String buyerName;
    private String buyerEmail;
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(10)")
    private BookingSource source;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private BookingState state;

    private long totalMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private String paymentId;

    @Column(columnDefinition = "char(64)")
    private String instrument;

    private Instant createdAt;
    private Instant payUntil;
    private Instant confirmedAt;
    private Instant endedAt;
    private Instant undoUntil;
    private long undoSeconds;

    @Column(columnDefinition = "char(43)")
    private String requestId;

    @Column(columnDefinition = "char(43)")
    private String requestHash;

    @OneToMany(mappedBy = "booking", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    @BatchSize(size = 50)
    private List<BookingLine> lines = new ArrayList<>();

    @Version
    private int version;

    protected Booking() {}

    Booking(Hold hold, Order order, Instant now) {
        this.reference = BookingReference.next().value();
        this.performanceId = hold.performance().value();
        this.hold = hold;
        this.accountId = hold.account().map(AccountId::value).orElse(null);
        this.buyerName = order.buyer().name();
        this.buyerEmail = order.buyer().email();
        this.language = order.buyer().language();
        this.source = order.source();
        this.state = BookingState.AWAITING_PAYMENT;
        this.totalMinor = hold.total().minor();
        this.currency = hold.total().currency();
        this.createdAt = now;
        this.payUntil = now.plus(order.timeToPay());
        this.undoSeconds = order.undoWindow().toSeconds();
        this.instrument = order.instrument().orElse(null);
        hold.places()
                .forEach(place ->
                        lines.add(new BookingLine(this, performanceId, place.ordinal(), place.line(currency))));
    }

    void payBy(PaymentId payment) {
        paymentId = payment.value();
    }

    /** The money is there and so are the places. */
    void confirm(Instant now, Instant startsAt) {
        become(BookingState.CONFIRMED);
        confirmedAt = now;
        endedAt = null;
        undoUntil = CancellationPolicy.undoUntil(now, Duration.ofSeconds(undoSeconds), startsAt);
        lines.forEach(BookingLine::confirm);
    }

    /** The money was refused. */
    void decline(Instant now) {
        end(BookingState.CANCELLED, now);
    }

    /** The time to pay is over. */
    void expire(Instant now) {
        end(BookingState.EXPIRED, now);
    }

    private void end(BookingState next, Instant now) {
        become(next);
        endedAt = now;
        lines.forEach(BookingLine::lapse);
    }

    /** Gives these places back; the refund is named afterwards. */
    void cancel(Map<BookingLine, LineRefund> given, Cancellation cancellation, Instant now) {
        given.forEach((line, refund) -> line.cancel(refund, cancellation, now));
        var whole = lines.stream().noneMatch(line -> line.state() == LineState.VALID);
        become(whole ? BookingState.CANCELLED : BookingState.PARTLY_CANCELLED);
        if (whole) {
            endedAt = now;
        }
    }

    private void become(BookingState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("booking " + reference + " is " + state + " and cannot become " + next);
        }
        state = next;
    }

    void refundedBy(List<BookingLine> given, RefundId refund) {
        given.forEach(line -> line.refundedBy(refund));
    }

    /** Keys of the lines that were given back by this. */
    List<Long> linesOf(Cancellation cancellation) {
        return lines.stream()
                .filter(line -> line.isOf(cancellation))
                .map(BookingLine::key)
                .toList();
    }

    List<BookingLine> validLines() {
        return lines.stream().filter(line -> line.state() == LineState.VALID).toList();
    }

    /** The customer's lines on these places; all of them when none is named. */
    List<BookingLine> validLines(Set<Integer> ordinals) {
        return validLines().stream()
                .filter(line -> ordinals.isEmpty() || ordinals.contains(line.ordinal()))
                .toList();
    }

    /** @throws NoSuchBooking when it is somebody else's */
    void checkOwner(Optional<AccountId> asking) {
        if (asking.isEmpty() || !asking.equals(account())) {
            throw new NoSuchBooking();
        }
    }

    /** A guest's becomes an account's, once. */
    void becomeOf(AccountId account) {
        if (accountId != null) {
            throw new NoSuchBooking();
        }
        accountId = account.value();
    }

    /** Whether it was booked under that address, however spelled. */
    boolean isUnder(String email) {
        return EmailAddress.same(email, buyerEmail);
    }

    long key() {
        return id;
    }

    /** Digest of the request that made it; null when that carried no key. */
    String requestId() {
        return requestId;
    }

    String requestContent() {
        return requestHash;
    }

    BookingReference reference() {
        return new BookingReference(reference);
    }

    PerformanceId performance() {
        return new PerformanceId(performanceId);
    }

    Hold hold() {
        return hold;
    }

    Optional<AccountId> account() {
        return Optional.ofNullable(accountId).map(AccountId::new);
    }

    Buyer buyer() {
        return new Buyer(buyerName, buyerEmail, language);
    }

    BookingSource source() {
        return source;
    }

    BookingState state() {
        return state;
    }

    Money total() {
        return new Money(totalMinor, currency);
    }

    String currency() {
        return currency;
    }

    Optional<PaymentId> payment() {
        return Optional.ofNullable(paymentId).map(PaymentId::new);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant payUntil() {
        return payUntil;
    }

    Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    Optional<Instant> undoUntil() {
        return Optional.ofNullable(undoUntil);
    }

    List<BookingLine> lines() {
        return lines;
    }

    List<Integer> ordinals() {
        return lines.stream().map(BookingLine::ordinal).toList();
    }
}
