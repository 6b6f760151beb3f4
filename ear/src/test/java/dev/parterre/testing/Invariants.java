package dev.parterre.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The executable invariants, as the integrity page runs them: each query returns no row when all is well. */
public final class Invariants {

    private static final String FOLDER = "invariants";

    private Invariants() {}

    /** Fails with the name, the meaning and the first rows of whatever does not hold. */
    public static void assertHold() throws SQLException, IOException {
        assertHoldBut(Set.of());
    }

    /** All but these, which a backlog has not come to yet; names of files without their ending. */
    public static void assertHoldBut(Set<String> pending) throws SQLException, IOException {
        try (Connection connection = ParterreServer.connection()) {
            var queries = queries();
            pending.forEach(
                    name -> assertThat(queries.remove(name + ".sql")).as(name).isNotNull());
            assertThat(violations(connection, queries)).as("invariants").isEmpty();
        }
    }

    /** For whoever waits for a backlog. */
    public static boolean isNothingViolated(Connection connection) {
        try {
            return violated(connection).isEmpty();
        } catch (SQLException | IOException lost) {
            throw new AssertionError("invariants", lost);
        }
    }

    /** Names, without their ending, of those that do not hold by what this connection sees. */
    public static Set<String> violated(Connection connection) throws SQLException, IOException {
        return violations(connection, queries()).stream()
                .map(violation -> violation.substring(0, violation.indexOf(".sql")))
                .collect(Collectors.toSet());
    }

    private static List<String> violations(Connection connection, Map<String, String> queries) throws SQLException {
        var found = new ArrayList<String>();
        for (var query : queries.entrySet()) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query.getValue())) {
                for (var row = 0; row < 3 && rows.next(); row++) {
                    var text = new StringBuilder(query.getKey());
                    for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        text.append(' ')
                                .append(rows.getMetaData().getColumnLabel(column))
                                .append('=')
                                .append(rows.getString(column));
                    }
                    found.add(text.toString());
                }
            }
        }
        return found;
    }

    private static Map<String, String> queries() throws IOException {
        var here = Invariants.class.getClassLoader().getResource(FOLDER);
        if (here == null) {
            throw new AssertionError("no invariants on the class path");
        }
        var queries = new TreeMap<String, String>();
        if (here.getProtocol().equals("jar")) {
            var jar = Path.of(
                    URI.create(here.getPath().substring(0, here.getPath().indexOf('!'))));
            try (var files = FileSystems.newFileSystem(jar)) {
                read(files.getPath(FOLDER), queries);
            }
        } else {
            read(Path.of(URI.create(here.toString())), queries);
        }
        return queries;
    }

    private static void read(Path folder, Map<String, String> queries) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    queries.put(file.getFileName().toString(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
