package dev.parterre.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.ParterreServer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditTrailIT {

    private static final String ENTRIES =
            "select id, at, actor, action, subject, detail, previous_hash, hash from audit_entry order by id";

    private record Row(long id, AuditRecord said, String previousHash, String hash) {}

    @Test
    void whoeverWritesAtOnceTheTrailIsOneChain() throws SQLException {
        var before = rows().size();

        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> refusedSignIn("nobody-" + i)))
                .toList()
                .forEach(CompletableFuture::join);

        var rows = rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(before + 8);
        assertChained(rows);
    }

    @Test
    void anEntrySaysWhoDidWhatAndNothingPersonal() throws SQLException {
        var admin = Api.as("ADMIN").get("me").text("id");
        var account = Map.of(
                "name",
                "Georgi Gate",
                "email",
                "gate-" + System.nanoTime() + "@example.com",
                "password",
                "tuba tuba viola",
                "roles",
                List.of("GATE"));
        var id = Api.as("ADMIN").post("accounts", account).text("id");

        var created = rows().stream()
                .filter(row -> row.said().subject().equals("account:" + id))
                .findFirst()
                .orElseThrow();

        assertThat(created.said().actor()).isEqualTo(admin);
        assertThat(created.said().action()).isEqualTo("account.created");
        assertThat(created.said().detail()).isEqualTo("{\"roles\":[\"GATE\"]}");
    }

    @Test
    void whatParterreDoesByItselfIsTheSystems() throws SQLException {
        assertThat(rows().get(0).said().actor()).isEqualTo("system");
    }

    private static void assertChained(List<Row> rows) throws SQLException {
        var hash = AuditChain.BEGINNING;
        for (var row : rows) {
            assertThat(row.previousHash()).as("before entry " + row.id()).isEqualTo(hash);
            assertThat(row.hash()).as("entry " + row.id()).isEqualTo(row.said().hashAfter(hash));
            hash = row.hash();
        }
        assertThat(head()).isEqualTo(hash);
    }

    private static void refusedSignIn(String name) {
        var answer = Api.anonymous().post("tokens", Map.of("email", name + "@example.com", "password", "guessing"));
        assertThat(answer.status()).isEqualTo(401);
    }

    private static String head() throws SQLException {
        try (var connection = ParterreServer.connection();
                var rows = connection.createStatement().executeQuery("select hash from audit_head")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static List<Row> rows() throws SQLException {
        try (var connection = ParterreServer.connection();
                var rows = connection.createStatement().executeQuery(ENTRIES)) {
            var all = new ArrayList<Row>();
            while (rows.next()) {
                all.add(row(rows));
            }
            return all;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        var at = row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        var said = new AuditRecord(
                at, row.getString("actor"), row.getString("action"), row.getString("subject"), row.getString("detail"));
        return new Row(row.getLong("id"), said, row.getString("previous_hash"), row.getString("hash"));
    }
}
