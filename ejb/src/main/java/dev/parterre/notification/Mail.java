package dev.parterre.notification;

import dev.parterre.shared.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A mail to be sent, once per fact and kind. It holds ids; its text is composed when it is sent. One consumer at a time has it,
 * for the length of a lease, so that a crash while sending delays it and nothing worse.
 */
@Entity
class Mail {

    private static final int LONGEST_ERROR = 200;

    @Id
    private String id;

    @Column(columnDefinition = "char(36)")
    private String factId;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    private String subjectRef;
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private int attempts;
    private Instant nextAttemptAt;
    private String lastError;
    private Instant createdAt;
    private Instant sentAt;

    @Version
    private int version;

    protected Mail() {}

    Mail(MailOrder order, Instant now) {
        this.id = PublicId.random();
        this.factId = order.factId();
        this.kind = order.kind();
        this.subjectRef = order.subjectRef();
        this.accountId = order.accountId();
        this.state = MailState.WAITING;
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    /** @return whether the caller may send it now */
    boolean claim(Instant now) {
        var due = (state == MailState.WAITING || state == MailState.SENDING) && !now.isBefore(nextAttemptAt);
        if (due) {
            state = MailState.SENDING;
            attempts++;
            nextAttemptAt = now.plus(RetryPolicy.LEASE);
        }
        return due;
    }

    void sent(Instant now) {
        state = MailState.SENT;
        sentAt = now;
        lastError = null;
    }

    void obsolete() {
        state = MailState.OBSOLETE;
    }

    void failed(String error, Instant now) {
        lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        state = RetryPolicy.isHopeless(attempts) ? MailState.FAILED : MailState.WAITING;
        nextAttemptAt = now.plus(RetryPolicy.pause(attempts));
    }

    /** Due at once. @throws MailOnItsWay when nothing waits */
    void tryNow(Instant now) {
        if (state != MailState.WAITING && state != MailState.FAILED) {
            throw new MailOnItsWay();
        }
        state = MailState.WAITING;
        nextAttemptAt = now;
    }

    String id() {
        return id;
    }

    MailState state() {
        return state;
    }

    MailOrder order() {
        return new MailOrder(id, factId, kind, subjectRef, accountId);
    }

    WaitingMail view() {
        return new WaitingMail(id, kind, subjectRef, state, attempts, nextAttemptAt, lastError, createdAt);
    }
}
