package dev.parterre.banking;

import dev.parterre.shared.Money;
import dev.parterre.shared.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A movement on the house's account. What of it is not accounted for is open. */
@Entity
class BankLine {

    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_MESSAGE = 500;

    @Id
    private String id;

    private String statementId;

    @Column(columnDefinition = "char(64)")
    private String lineKey;

    private String account;
    private LocalDate bookedOn;
    private boolean incoming;
    private long amountMinor;
    private long openMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private String partyName;
    private String partyIban;
    private String reference;
    private String message;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(14)")
    private Finding finding;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(8)")
    private LineState state;

    private String likelyPurpose;
    private String note;
    private Instant takenAt;

    @Version
    private int version;

    protected BankLine() {}

    BankLine(BankStatement statement, StatementLine line, String key, Instant now) {
        this.id = PublicId.random();
        this.statementId = statement.id();
        this.lineKey = key;
        this.account = line.account();
        this.bookedOn = line.bookedOn();
        this.incoming = line.incoming();
        this.amountMinor = line.amount().minor();
        this.currency = line.amount().currency();
        this.partyName = cut(line.party().name(), LONGEST_NAME);
        this.partyIban = line.party().iban().isEmpty() ? null : line.party().iban();
        this.reference = cut(line.reference(), LONGEST_NAME);
        this.message = cut(line.message(), LONGEST_MESSAGE);
        this.openMinor = line.incoming() ? amountMinor : 0;
        this.state = line.incoming() ? LineState.OPEN : LineState.SETTLED;
        this.finding = line.incoming() ? Finding.UNKNOWN : Finding.OUTGOING;
        this.takenAt = now;
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }

    void found(Finding what, String purpose) {
        finding = what;
        likelyPurpose = purpose;
    }

    /** The bank took money back: there is nothing to pay out, but somebody must look. */
    void reversed() {
        finding = Finding.REVERSED;
        state = LineState.OPEN;
    }

    /** So much of it has its place now. */
    void use(Money part) {
        openMinor = open().minus(part).minor();
        if (openMinor == 0) {
            state = LineState.SETTLED;
        }
    }

    /** Put to a payment that still lacks something. */
    void keep() {
        state = LineState.KEPT;
    }

    /** The payment is complete, or has come to nothing. */
    void keptNoLonger(Money givenBack) {
        openMinor = open().plus(givenBack).minor();
        state = openMinor == 0 ? LineState.SETTLED : LineState.OPEN;
    }

    void park(String why) {
        checkOpen();
        note = why;
        state = LineState.PARKED;
    }

    void unpark() {
        if (state == LineState.PARKED) {
            state = LineState.OPEN;
        }
    }

    /** Somebody looked at a reversal and has done what was to be done. */
    void close(String why) {
        note = why;
        state = LineState.SETTLED;
    }

    /** @throws NothingOpen */
    void checkOpen() {
        if (state != LineState.OPEN && state != LineState.PARKED) {
            throw new NothingOpen();
        }
    }

    String id() {
        return id;
    }

    Finding finding() {
        return finding;
    }

    LineState state() {
        return state;
    }

    boolean isIncoming() {
        return incoming;
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    Money open() {
        return new Money(openMinor, currency);
    }

    String text() {
        return reference + " " + message;
    }

    String partyName() {
        return partyName;
    }

    Optional<String> partyIban() {
        return Optional.ofNullable(partyIban);
    }

    Optional<String> likelyPurpose() {
        return Optional.ofNullable(likelyPurpose);
    }

    MoneyInView view() {
        return new MoneyInView(
                id,
                bookedOn,
                amount(),
                open(),
                partyName,
                partyIban,
                reference,
                message,
                finding,
                state,
                likelyPurpose,
                note);
    }
}
