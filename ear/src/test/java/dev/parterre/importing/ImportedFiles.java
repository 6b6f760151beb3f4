package dev.parterre.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends files as staff do, and waits for what becomes of them. */
public final class ImportedFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    /** What the seasons' dates are counted from. */
    public static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private ImportedFiles() {}

    /** The day that a season writes as {@code W03-6}, with another weekday or number of weeks likewise. */
    public static LocalDate day(int weeks, DayOfWeek weekday) {
        return TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(weekday));
    }

    /** Half past three on the night that the clocks skip from three to four, next year. */
    public static String skippedTime() {
        var march = LocalDate.of(TODAY.getYear() + 1, Month.MARCH, 31);
        return march.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)) + "T03:30";
    }

    /** @return the run when it is over */
    public static JsonNode season(String json) {
        return imported("format=parterre-season&anchor=" + TODAY, json.getBytes(StandardCharsets.UTF_8));
    }

    /** @param parameters of the call, the format first */
    public static JsonNode imported(String parameters, byte[] content) {
        var staff = Api.as("ADMIN");
        var started = staff.send(
                "POST",
                "imports?" + parameters,
                BodyPublishers.ofByteArray(content),
                "Content-Type",
                "application/octet-stream");
        if (started.status() != 202) {
            throw new AssertionError("import was answered " + started.status() + " " + started.body());
        }
        var address = "imports/" + started.text("id");
        return Eventually.present(
                PATIENCE, "import to end", () -> Optional.of(staff.get(address).body())
                        .filter(run -> !run.path("state").asText().equals("RUNNING")));
    }

    /** "row code" of everything refused or noted. */
    public static List<String> refusals(JsonNode run) {
        var codes = new ArrayList<String>();
        Api.as("ADMIN")
                .get("imports/" + run.path("id").asText() + "/refusals")
                .body()
                .path("items")
                .forEach(row -> codes.add(
                        row.path("row").asInt() + " " + row.path("code").asText()));
        return codes;
    }
}
