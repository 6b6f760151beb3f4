package dev.parterre.notification;

import java.time.Instant;

/** A mail as staff see it: no address, no text. */
public record WaitingMail(
        String id,
        MailKind kind,
        String subjectRef,
        MailState state,
        int attempts,
        Instant nextAttemptAt,
        String lastError,
        Instant createdAt) {}
