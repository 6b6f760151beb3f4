package dev.parterre.rush;

import dev.parterre.testing.Api;
import dev.parterre.testing.ParterreServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who asks: mostly guests, and a share of customers who are signed in, none of them beyond the purchase limit. */
final class Crowd {

    private static final int SHARE = 16;
    private static final String PASSWORD = "rush-hour-2026";

    private final List<Ask> customers;
    private final int limit;
    private final Map<Long, Integer> asked = new HashMap<>();

    private Crowd(List<Ask> customers, int limit) {
        this.customers = customers;
        this.limit = limit;
    }

    /** Makes that many accounts and signs them in. */
    static List<Ask> customers(int count) {
        var staff = Api.as("ADMIN");
        var tokens = new ArrayList<Ask>();
        for (var i = 0; i < count; i++) {
            var email = "rush-" + UUID.randomUUID() + "@example.com";
            var account = Map.of("name", "Rush", "email", email, "password", PASSWORD, "roles", List.of("CUSTOMER"));
            var answer = staff.post("accounts", account);
            if (answer.status() != 201) {
                throw new AssertionError("no account: " + answer.body());
            }
            var token = Api.anonymous().post("tokens", Map.of("email", email, "password", PASSWORD));
            tokens.add(Ask.customer(token.text("token")));
        }
        return tokens;
    }

    /** Who takes bookings back that are not their own. */
    static Ask support() {
        var account = ParterreServer.account("SUPPORT");
        var token = Api.anonymous()
                .post("tokens", Map.of("email", account.email(), "password", account.password()))
                .text("token");
        return Ask.customer(token);
    }

    /** @param limit places that one buyer may have of a performance */
    static Crowd of(List<Ask> customers, int limit) {
        return new Crowd(customers, limit);
    }

    /** Whoever comes next to this performance for so many places. */
    Ask next(Wish wish) {
        var number = asked.merge(wish.performance(), 1, Integer::sum) - 1;
        var turn = number / SHARE;
        var room = customers.size() * (limit / Math.max(1, wish.quantity()));
        return number % SHARE == 0 && turn < room ? customers.get(turn % customers.size()) : Ask.guest();
    }
}
