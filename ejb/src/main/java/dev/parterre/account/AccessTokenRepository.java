package dev.parterre.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of tokens. */
@ApplicationScoped
class AccessTokenRepository {

    private static final String WORKING = "t.revokedAt is null and t.expiresAt > :now";

    @PersistenceContext
    private EntityManager entities;

    void add(AccessToken token) {
        entities.persist(token);
    }

    /** One statement: whose it is, and until when it works; empty when it opens nothing. */
    Optional<TokenHolders.Holder> holder(String hash, Instant now) {
        var rows = entities.createQuery(
                        "select a.id, r, t.expiresAt, a.credentialsNumber from AccessToken t, Account a join a.roles r where t.tokenHash = :hash"
                                + " and a.id = t.accountId and a.state = :active and " + WORKING,
                        Object[].class)
                .setParameter("hash", hash)
                .setParameter("active", AccountState.ACTIVE)
                .setParameter("now", now)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var roles = rows.stream().map(row -> (String) row[1]).collect(Collectors.toSet());
        var first = rows.get(0);
        var signedIn = new SignedIn(new AccountId((Long) first[0]), roles, (Integer) first[3]);
        return Optional.of(new TokenHolders.Holder(signedIn, (Instant) first[2]));
    }

    /** Newest first. */
    List<AccessToken> working(AccountId holder, Instant now) {
        return entities.createQuery(
                        "select t from AccessToken t where t.accountId = :holder and " + WORKING
                                + " order by t.id desc",
                        AccessToken.class)
                .setParameter("holder", holder.value())
                .setParameter("now", now)
                .getResultList();
    }

    Optional<AccessToken> find(AccountId holder, AccessTokenId id) {
        return entities.createQuery(
                        "select t from AccessToken t where t.id = :id and t.accountId = :holder", AccessToken.class)
                .setParameter("id", id.value())
                .setParameter("holder", holder.value())
                .getResultStream()
                .findFirst();
    }
}
