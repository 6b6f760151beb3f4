package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Json;
import dev.parterre.shared.RequestKey;
import dev.parterre.shared.SqlTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;

/**
 * What a whole batch of holds costs the database: one statement each for the holds, for what they cover and for those they take the
 * place of. The rows travel as one JSON text, so that a statement is prepared once whatever the size of the batch.
 */
@Dependent
class HoldStatements {

    @PersistenceContext
    private EntityManager entities;

    /** @return keys by public id */
    Map<String, Long> insert(SalePoint sale, List<NewHold> opened, Instant now) {
        var rows = new ArrayList<List<Object>>(opened.size());
        for (var hold : opened) {
            rows.add(row(hold));
        }
        var query = entities.createNativeQuery(
                        "insert into hold (public_id, performance_id, account_id, secret_hash, state, expires_at, extended,"
                                + " total_minor, currency, created_at, version, request_id, request_hash)"
                                + " select public_id, :performance, account_id, secret_hash, 'ACTIVE', expires_at, false,"
                                + " total_minor, :currency, :now, 0, request_id, request_hash"
                                + " from json_table(:rows, '$[*]' columns (public_id varchar(26) path '$[0]',"
                                + " account_id bigint path '$[1]', secret_hash char(64) path '$[2]',"
                                + " expires_at datetime(6) path '$[3]', total_minor bigint path '$[4]',"
                                + " request_id char(43) path '$[5]', request_hash char(43) path '$[6]')) new_hold"
                                + " returning id, public_id")
                .setParameter("performance", sale.id().value())
                .setParameter("currency", sale.prices().currency())
                .setParameter("now", now)
                .setParameter("rows", Json.write(rows));
        query.unwrap(NativeQuery.class).addSynchronizedQuerySpace("hold");
        var keys = new HashMap<String, Long>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            keys.put((String) columns[1], ((Number) columns[0]).longValue());
        }
        return keys;
    }

    private static List<Object> row(NewHold hold) {
        var key = hold.errand().key();
        var row = new ArrayList<Object>(7);
        row.add(hold.id().value());
        row.add(hold.errand().terms().account().map(AccountId::value).orElse(null));
        row.add(Secrets.hash(hold.secret()));
        row.add(SqlTime.text(hold.until()));
        row.add(hold.quote().total().minor());
        row.add(key.map(RequestKey::id).orElse(null));
        row.add(key.map(RequestKey::content).orElse(null));
        return row;
    }

    void insertPlaces(List<NewHold> opened, Map<String, Long> keys) {
        var rows = new ArrayList<List<Object>>();
        for (var hold : opened) {
            var key = keys.get(hold.id().value());
            for (var i = 0; i < hold.ordinals().size(); i++) {
                var line = hold.quote().lines().get(i);
                rows.add(List.of(
                        key,
                        hold.ordinals().get(i),
                        line.category(),
                        line.type().name(),
                        line.price().minor(),
                        line.vat().minor(),
                        line.fee().minor()));
            }
        }
        var query = entities.createNativeQuery(
                        "insert into hold_place (hold_id, ordinal, category, ticket_type, price_minor, vat_minor, fee_minor)"
                                + " select * from json_table(:rows, '$[*]' columns (hold_id bigint path '$[0]',"
                                + " ordinal int path '$[1]', category smallint path '$[2]', ticket_type varchar(12) path '$[3]',"
                                + " price_minor bigint path '$[4]', vat_minor bigint path '$[5]', fee_minor bigint path '$[6]'))"
                                + " held")
                .setParameter("rows", Json.write(rows));
        query.unwrap(NativeQuery.class).addSynchronizedQuerySpace("hold_place");
        query.executeUpdate();
    }

    /** @return how many of them were still there to be given back */
    int release(Collection<Hold> given) {
        var query = entities.createNativeQuery(
                        "update json_table(:rows, '$[*]' columns (id bigint path '$')) given straight_join hold h on h.id = given.id"
                                + " set h.state = 'RELEASED', h.version = h.version + 1 where h.state = 'ACTIVE'")
                .setParameter(
                        "rows",
                        Json.write(given.stream().map(Hold::key).sorted().toList()));
        query.unwrap(NativeQuery.class).addSynchronizedQuerySpace("hold");
        return query.executeUpdate();
    }

    /** The newest hold of each account that can be gone on with. */
    Map<AccountId, HoldId> ownHolds(PerformanceId performance, List<AccountId> accounts, Instant now) {
        var query = entities.createNativeQuery(
                        "select h.account_id, h.public_id from json_table(:accounts, '$[*]' columns (id bigint path '$')) a"
                                + " straight_join hold h on h.account_id = a.id and h.performance_id = :performance"
                                + " where h.state = 'ACTIVE' and h.expires_at > :now and not exists"
                                + " (select 1 from booking b where b.hold_id = h.id and b.state = 'AWAITING_PAYMENT')"
                                + " order by h.id")
                .setParameter(
                        "accounts",
                        Json.write(accounts.stream().map(AccountId::value).toList()))
                .setParameter("performance", performance.value())
                .setParameter("now", now);
        query.unwrap(NativeQuery.class).addSynchronizedQuerySpace("hold");
        var own = new HashMap<AccountId, HoldId>();
        for (Object row : query.getResultList()) {
            var columns = (Object[]) row;
            own.put(new AccountId(((Number) columns[0]).longValue()), new HoldId((String) columns[1]));
        }
        return own;
    }
}
