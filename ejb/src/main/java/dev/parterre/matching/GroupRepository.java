package dev.parterre.matching;

import dev.parterre.preference.PreferenceId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Decisions about several preferences at once. */
@Dependent
class GroupRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Written at once, as one of them is by {@link DecisionRepository#add}. */
    void addAll(Collection<Decision> decisions) {
        decisions.forEach(entities::persist);
        entities.flush();
    }

    /** The last one of each preference that has any; of two at the same moment both. */
    List<Decision> latest(Collection<PreferenceId> preferences) {
        return entities.createQuery(
                        "select d from Decision d where d.preferenceId in :preferences and d.decidedAt ="
                                + " (select max(other.decidedAt) from Decision other where other.preferenceId = d.preferenceId)"
                                + " order by d.id",
                        Decision.class)
                .setParameter(
                        "preferences",
                        preferences.stream().map(PreferenceId::value).toList())
                .getResultList();
    }

    /** Locked in the order of their ids. */
    List<Decision> lock(Collection<DecisionId> ids) {
        return entities.createQuery("select d from Decision d where d.id in :ids order by d.id", Decision.class)
                .setParameter(
                        "ids", ids.stream().map(DecisionId::value).sorted().toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
