package dev.parterre.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code run.json} in the data directory: where everything is while Parterre runs. Written when the portal answers, gone
 * when it stops. The database password is not in it; it is in the secrets beside.
 */
public record RunFile(
        URI portal,
        URI backoffice,
        URI api,
        URI management,
        URI mailbox,
        URI sandbox,
        String database,
        Map<String, Long> pids,
        List<Person> accounts) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Who can sign in as what. */
    public record Person(String role, String email, String password) {}

    static RunFile of(Environment environment) {
        List<Person> people = new ArrayList<>();
        environment.accounts().others().forEach(account -> people.add(person(account)));
        people.add(person(environment.accounts().admin()));
        return new RunFile(
                environment.portal(),
                environment.portal().resolve("backoffice"),
                environment.api(),
                environment.management(),
                environment.mailbox(),
                environment.sandbox(),
                environment.jdbcUrl(),
                environment.processes(),
                people);
    }

    /** Reads what a running instance has written. */
    public static RunFile in(Path dataDirectory) {
        try {
            return JSON.readValue(dataDirectory.resolve("run.json").toFile(), RunFile.class);
        } catch (IOException e) {
            throw new CannotStart("No Parterre runs on " + dataDirectory + ": its run.json cannot be read.", e);
        }
    }

    void writeTo(Path file) {
        try {
            Path draft = file.resolveSibling("run.json.draft");
            OwnerOnly.createFile(draft);
            JSON.writeValue(draft.toFile(), this);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    private static Person person(DemoAccounts.Account account) {
        return new Person(account.role(), account.email(), account.password());
    }
}
