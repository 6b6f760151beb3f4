package dev.parterre.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * First answers to requests that carry an idempotency key: a repeated request gets the first answer, a different request under
 * the same key is refused, and one whose first answer is not there yet is told to come back.
 *
 * <p>Whoever answers a request may die. What an earlier life of the same node left unanswered may be taken over at once, and
 * another node's after a time that no request takes: what is run under a key must therefore be repeatable by itself, as booking and
 * paying a hold is. The key is what makes the answer the same, not what keeps money from moving twice.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdempotentRequests {

    /** Longer than a request can take: the gateway is given up on after a minute, and it is asked twice at most. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final String NODE = NodeName.ofThisServer() + "/";
    private static final String WORKER = NODE + UUID.randomUUID();

    /** Who asks ({@code account:17}, {@code hold:…}), under which key, for what. {@code hash} is of the request's content. */
    public record Key(String owner, String key, String operation, String hash) {}

    /** A finished answer. */
    public record Answer(int status, String body) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Claims the key for this request.
     *
     * @return the first answer when the request was answered before; empty when the caller is first, or takes over from who died, and
     *     must go on
     * @throws IdempotencyKeyReused when the key stands for another request
     * @throws RequestInProgress when the first request is still being answered
     */
    public Optional<Answer> begin(Key key) {
        var first = entities.createNativeQuery("insert ignore into idempotent_request"
                                + " (owner, idem_key, operation, request_hash, created_at, worker)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                        .setParameter(1, key.owner())
                        .setParameter(2, key.key())
                        .setParameter(3, key.operation())
                        .setParameter(4, key.hash())
                        .setParameter(5, utc(clock.instant()))
                        .setParameter(6, WORKER)
                        .executeUpdate()
                == 1;
        return first ? Optional.empty() : stored(key);
    }

    private Optional<Answer> stored(Key key) {
        var row = (Object[]) entities.createNativeQuery("select operation, request_hash, response_status, response_body"
                        + " from idempotent_request where owner = ?1 and idem_key = ?2")
                .setParameter(1, key.owner())
                .setParameter(2, key.key())
                .getSingleResult();
        if (!key.operation().equals(row[0]) || !key.hash().equals(row[1])) {
            throw new IdempotencyKeyReused(key.key());
        }
        if (row[2] != null) {
            return Optional.of(new Answer(((Number) row[2]).intValue(), (String) row[3]));
        }
        if (!takenOver(key)) {
            throw new RequestInProgress(key.key());
        }
        return Optional.empty();
    }

    /** From an earlier life of this node, or from whoever had it longer than any request takes; one of many who try gets it. */
    private boolean takenOver(Key key) {
        return entities.createNativeQuery("update idempotent_request set worker = ?3, created_at = ?4"
                                + " where owner = ?1 and idem_key = ?2 and response_status is null"
                                + " and (created_at < ?5 or (left(worker, char_length(?6)) = ?6 and worker <> ?3))")
                        .setParameter(1, key.owner())
                        .setParameter(2, key.key())
                        .setParameter(3, WORKER)
                        .setParameter(4, utc(clock.instant()))
                        .setParameter(5, utc(clock.instant().minus(LEASE)))
                        .setParameter(6, NODE)
                        .executeUpdate()
                == 1;
    }

    private static LocalDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDateTime();
    }

    /** Keeps the answer for whoever repeats the request. */
    public void finish(Key key, Answer answer) {
        entities.createNativeQuery("update idempotent_request set response_status = ?3, response_body = ?4"
                        + " where owner = ?1 and idem_key = ?2")
                .setParameter(1, key.owner())
                .setParameter(2, key.key())
                .setParameter(3, answer.status())
                .setParameter(4, answer.body())
                .executeUpdate();
    }

    /** Gives the key back after a failure that left nothing behind, so that the request may be tried again. */
    public void abandon(Key key) {
        entities.createNativeQuery(
                        "delete from idempotent_request where owner = ?1 and idem_key = ?2 and response_status is null")
                .setParameter(1, key.owner())
                .setParameter(2, key.key())
                .executeUpdate();
    }
}
