package dev.parterre.matching;

import dev.parterre.account.AccountId;
import dev.parterre.booking.EngineHold;
import dev.parterre.catalog.EventId;
import dev.parterre.preference.PreferenceId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Dependent
class DecisionRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Written at once, so that a second decision of the same cause and preference is found out before anything is done. */
    void add(Decision decision) {
        entities.persist(decision);
        entities.flush();
    }

    Optional<Decision> find(DecisionId id) {
        return Optional.ofNullable(entities.find(Decision.class, id.value()));
    }

    Optional<Decision> findForChange(DecisionId id) {
        return Optional.ofNullable(entities.find(Decision.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Decision> of(Cause cause, PreferenceId preference) {
        return entities.createQuery(
                        "select d from Decision d where d.cause = :cause and d.preferenceId = :preference",
                        Decision.class)
                .setParameter("cause", cause.key())
                .setParameter("preference", preference.value())
                .getResultStream()
                .findFirst();
    }

    Optional<Decision> latest(PreferenceId preference) {
        return entities.createQuery(
                        "select d from Decision d where d.preferenceId = :preference order by d.decidedAt desc, d.id desc",
                        Decision.class)
                .setParameter("preference", preference.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Of these holds, those that a decision of their accounts knows of. */
    Set<String> known(List<EngineHold> holds) {
        return Set.copyOf(entities.createQuery(
                        "select d.holdPublicId from Decision d where d.accountId in :accounts and d.holdPublicId in :holds",
                        String.class)
                .setParameter(
                        "accounts",
                        holds.stream().map(hold -> hold.account().value()).toList())
                .setParameter(
                        "holds", holds.stream().map(hold -> hold.id().value()).toList())
                .getResultList());
    }

    /** Of these preferences, what the run has decided. */
    List<Decision> of(RunId run, Collection<PreferenceId> preferences) {
        return entities.createQuery(
                        "select d from Decision d where d.runId = :run and d.preferenceId in :preferences",
                        Decision.class)
                .setParameter("run", run.value())
                .setParameter("preferences", values(preferences))
                .getResultList();
    }

    /** Of these preferences, all that something came of or was attempted in. */
    List<Decision> eventful(Collection<PreferenceId> preferences) {
        return entities.createQuery(
                        "select d from Decision d where d.preferenceId in :preferences and d.outcome in :outcomes",
                        Decision.class)
                .setParameter("preferences", values(preferences))
                .setParameter("outcomes", EnumSet.complementOf(EnumSet.of(Outcome.NONE)))
                .getResultList();
    }

    /**
     * Preferences that had their chance of the event: they have it, were asked, gave it back, or it went wrong a while ago.
     *
     * @param failedSince from when on a failure counts
     */
    List<String> done(EventId event, Collection<PreferenceId> preferences, Instant failedSince) {
        return entities.createQuery(
                        "select d.preferenceId from Decision d where d.preferenceId in :preferences and d.eventId = :event"
                                + " and (d.outcome not in :nothing or d.outcome = :failed and d.changedAt >= :since)",
                        String.class)
                .setParameter(
                        "preferences",
                        preferences.stream().map(PreferenceId::value).toList())
                .setParameter("event", event.value())
                .setParameter("nothing", List.of(Outcome.NONE, Outcome.FAILED))
                .setParameter("failed", Outcome.FAILED)
                .setParameter("since", failedSince)
                .getResultList();
    }

    /** Accounts that something is set aside for at the event, by whichever of their preferences. */
    List<Long> waitingAt(EventId event, Collection<AccountId> accounts) {
        return entities.createQuery(
                        "select d.accountId from Decision d where d.accountId in :accounts and d.eventId = :event"
                                + " and d.outcome in :open",
                        Long.class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountId::value).toList())
                .setParameter("event", event.value())
                .setParameter("open", List.of(Outcome.PENDING, Outcome.OFFERED, Outcome.ACTION_NEEDED))
                .getResultList();
    }

    List<Decision> eventful(PreferenceId preference) {
        return eventful(List.of(preference));
    }

    private static List<String> values(Collection<PreferenceId> preferences) {
        return preferences.stream().map(PreferenceId::value).toList();
    }

    /** Of these accounts, waiting for an answer or a bank. */
    List<Decision> open(Collection<AccountId> accounts) {
        return entities.createQuery(
                        "select d from Decision d where d.accountId in :accounts and d.outcome in :open",
                        Decision.class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountId::value).toList())
                .setParameter("open", List.of(Outcome.PENDING, Outcome.OFFERED, Outcome.ACTION_NEEDED))
                .getResultList();
    }

    /** All that are in this state and have not changed since then. */
    List<Decision> waiting(Outcome outcome, Instant unchangedSince, int most) {
        return entities.createQuery(
                        "select d from Decision d where d.outcome = :outcome and d.changedAt < :since order by d.changedAt",
                        Decision.class)
                .setParameter("outcome", outcome)
                .setParameter("since", unchangedSince)
                .setMaxResults(most)
                .getResultList();
    }

    /** Offers whose time to answer has passed. */
    List<Decision> overdue(Instant now, int most) {
        return entities.createQuery(
                        "select d from Decision d where d.outcome = :offered and d.answerUntil < :now", Decision.class)
                .setParameter("offered", Outcome.OFFERED)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Repeated conclusions from before then; the first of each series stays. */
    int forgetRepeats(Instant before, int most) {
        return entities.createNativeQuery(
                        "delete from decision where repeat_of is not null and decided_at < ?1 order by decided_at limit ?2")
                .setParameter(1, LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .setParameter(2, most)
                .executeUpdate();
    }

    Optional<Decision> byHold(PreferenceId preference, String hold) {
        return entities.createQuery(
                        "select d from Decision d where d.preferenceId = :preference and d.holdPublicId = :hold",
                        Decision.class)
                .setParameter("preference", preference.value())
                .setParameter("hold", hold)
                .getResultStream()
                .findFirst();
    }

    Optional<Decision> byReference(String reference) {
        return reference(reference).getResultStream().findFirst();
    }

    Optional<Decision> lockByReference(String reference) {
        return reference(reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Decision> reference(String reference) {
        return entities.createQuery("select d from Decision d where d.bookingReference = :reference", Decision.class)
                .setParameter("reference", reference);
    }
}
