package dev.parterre.booking;

import dev.parterre.account.AccountId;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.Json;
import dev.parterre.shared.ManyRows;
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

    private static final int HOLD_COLUMNS = 15;
    private static final int PLACE_COLUMNS = 11;

    @PersistenceContext
    private EntityManager entities;

    /**
     * @return keys by public id
     * @throws RequestRepeated when one of the requests has made a hold before
     */
    Map<String, Long> insert(SalePoint sale, List<NewHold> opened, Instant now) {
        var values = new ArrayList<Object>(opened.size() * HOLD_COLUMNS);
        opened.forEach(hold -> addRow(values, sale, hold, now));
        var keys = new HashMap<String, Long>();
        ManyRows.read(
                entities,
                "insert into hold (public_id, performance_id, account_id, secret_hash, state, expires_at, extended, total_minor,"
                        + " currency, created_at, version, request_id, request_hash, made_until, made_extended) values "
                        + ManyRows.values(opened.size(), HOLD_COLUMNS)
                        + " on duplicate key update id = id returning id, public_id",
                values,
                row -> keys.put(row.getString(2), row.getLong(1)));
        if (!opened.stream().allMatch(hold -> keys.containsKey(hold.id().value()))) {
            throw new RequestRepeated();
        }
        return keys;
    }

    private static void addRow(List<Object> values, SalePoint sale, NewHold hold, Instant now) {
        var key = hold.errand().key();
        values.add(hold.id().value());
        values.add(sale.id().value());
        values.add(hold.errand().terms().account().map(AccountId::value).orElse(null));
        values.add(Secrets.hash(hold.secret()));
        values.add(HoldState.ACTIVE.name());
        values.add(SqlTime.text(hold.time().until()));
        values.add(hold.time().extended() ? 1 : 0);
        values.add(hold.quote().total().minor());
        values.add(sale.prices().currency());
        values.add(SqlTime.text(now));
        values.add(0);
        values.add(key.map(RequestKey::id).orElse(null));
        values.add(key.map(RequestKey::content).orElse(null));
        values.add(hold.time().inherited() ? SqlTime.text(hold.time().until()) : null);
        values.add(hold.time().extended() ? 1 : 0);
    }

    void insertPlaces(List<NewHold> opened, Map<String, Long> keys) {
        var values = new ArrayList<Object>();
        for (var hold : opened) {
            var key = keys.get(hold.id().value());
            for (var i = 0; i < hold.ordinals().size(); i++) {
                var line = hold.quote().lines().get(i);
                values.add(key);
                values.add(hold.ordinals().get(i));
                values.add(line.category());
                values.add(line.type().name());
                values.add(line.price().minor());
                values.add(line.vat().minor());
                values.add(line.fee().gross().minor());
                values.add(line.discount().minor());
                values.add(line.fee().vat().minor());
                values.add(line.ticket().rate());
                values.add(line.fee().rate());
            }
        }
        ManyRows.update(
                entities,
                "insert into hold_place (hold_id, ordinal, category, ticket_type, price_minor, vat_minor, fee_minor,"
                        + " discount_minor, fee_vat_minor, vat_rate, fee_vat_rate) values "
                        + ManyRows.values(values.size() / PLACE_COLUMNS, PLACE_COLUMNS),
                values);
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
