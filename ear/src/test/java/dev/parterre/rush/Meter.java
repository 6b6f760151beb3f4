package dev.parterre.rush;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a stretch of time cost: processor time of the server, the database and the load, where the operating system tells it, and
 * what the database was asked. Other work on the same database counts too.
 */
final class Meter {

    private static final List<String> STATUS = List.of(
            "questions",
            "com_stmt_prepare",
            "com_select",
            "com_insert",
            "com_update",
            "com_delete",
            "com_commit",
            "com_rollback",
            "innodb_row_lock_waits",
            "innodb_deadlocks");

    private final Connection connection;
    private final Map<String, Long> pids;

    /** @param pids process ids by name, as in {@code run.json} */
    Meter(Connection connection, Map<String, Long> pids) {
        this.connection = connection;
        this.pids = pids;
    }

    /** A reading, or the difference of two. */
    record Cost(long nanos, Map<String, Duration> processors, Map<String, Long> database) {

        Cost since(Cost before) {
            var used = new HashMap<String, Duration>();
            processors.forEach((name, time) -> {
                if (before.processors.containsKey(name)) {
                    used.put(name, time.minus(before.processors.get(name)));
                }
            });
            var asked = new HashMap<String, Long>();
            database.forEach((name, count) -> asked.put(name, count - before.database.getOrDefault(name, 0L)));
            return new Cost(nanos - before.nanos, used, asked);
        }

        double seconds() {
            return nanos / 1e9;
        }

        /** Milliseconds of processor; NaN where the operating system does not tell. */
        double millis(String process) {
            return processors.containsKey(process) ? processors.get(process).toNanos() / 1e6 : Double.NaN;
        }

        long count(String status) {
            return database.getOrDefault(status, 0L);
        }
    }

    Cost read() throws SQLException {
        var processors = new HashMap<String, Duration>();
        read(processors, "server", ProcessHandle.of(pids.get("server")).orElseThrow());
        read(processors, "database", ProcessHandle.of(pids.get("database")).orElseThrow());
        read(processors, "load", ProcessHandle.current());
        var database = new HashMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show global status")) {
            while (rows.next()) {
                var name = rows.getString(1).toLowerCase(java.util.Locale.ROOT);
                if (STATUS.contains(name)) {
                    database.put(name, rows.getLong(2));
                }
            }
        }
        return new Cost(System.nanoTime(), processors, database);
    }

    private static void read(Map<String, Duration> into, String name, ProcessHandle process) {
        process.info().totalCpuDuration().ifPresent(time -> into.put(name, time));
    }
}
