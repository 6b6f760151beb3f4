package dev.parterre.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Fills an open house through its own API, as an administrator would: one account per role, then the season, file by file.
 * Every step may be repeated; a restart tells the import the same dates again and so changes nothing.
 */
public final class DemoHouse {

    /** The season opens gently: counted from these weeks ago, a visitor of the first day finds every evening of the week full. */
    private static final int WEEKS_UNDER_WAY = 3;

    private final Environment environment;
    private final Consumer<String> say;

    /** @param say takes lines about the progress */
    public DemoHouse(Environment environment, Consumer<String> say) {
        this.environment = environment;
        this.say = say;
    }

    void openInBackground() {
        Thread thread = new Thread(this::open, "demo");
        thread.setDaemon(true);
        thread.start();
    }

    void open() {
        try {
            createAccounts();
            loadSeason();
            enterIssuers();
        } catch (IOException e) {
            say.accept("The demo could not be loaded: " + e.getMessage());
        }
    }

    /** One account per role; those that exist stay as they are. */
    public void createAccounts() throws IOException {
        ApiClient api = signedIn();
        for (DemoAccounts.Account account : environment.accounts().others()) {
            createAccount(api, account);
        }
    }

    private ApiClient signedIn() throws IOException {
        return ApiClient.signedIn(environment.api(), environment.accounts().admin());
    }

    private static void createAccount(ApiClient api, DemoAccounts.Account account) throws IOException {
        api.postIfNew(
                "accounts",
                Map.of(
                        "name", account.name(),
                        "email", account.email(),
                        "password", account.password(),
                        "language", account.language(),
                        "roles", List.of(account.role())));
    }

    /** Whoever sells in the season gets what a receipt needs to say. */
    public void enterIssuers() throws IOException {
        new DemoIssuers(signedIn()).enter();
    }

    /** Returns when the last file of the season is in. */
    public void loadSeason() throws IOException {
        ApiClient api = signedIn();
        LocalDate anchor = anchor();
        SortedMap<String, byte[]> files = SeasonFiles.all();
        say.accept("Loading the demo season, dates relative to " + anchor + ": " + files.size() + " files.");
        int taken = 0;
        int unchanged = 0;
        int refused = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            JsonNode run = api.importFile(file.getKey(), file.getValue(), anchor);
            taken += run.path("taken").asInt();
            unchanged += run.path("unchanged").asInt();
            refused += run.path("refused").asInt();
            say.accept("  " + file.getKey() + ": " + run.path("state").asText() + ", " + counts(run));
        }
        say.accept(
                "The demo season is loaded: %d rows new, %d known, %d refused.".formatted(taken, unchanged, refused));
    }

    private static String counts(JsonNode run) {
        return "%d rows new, %d known, %d refused"
                .formatted(
                        run.path("taken").asInt(),
                        run.path("unchanged").asInt(),
                        run.path("refused").asInt());
    }

    /** The day all dates of the season are counted from, for as long as this data lives; at the first load, the season is under way. */
    private LocalDate anchor() throws IOException {
        Path file = environment.data().demoAnchor();
        if (!Files.exists(file)) {
            Files.writeString(
                    file,
                    LocalDate.now(Clock.systemDefaultZone())
                            .minusWeeks(WEEKS_UNDER_WAY)
                            .toString());
        }
        return LocalDate.parse(Files.readString(file).strip());
    }
}
