package dev.parterre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InvariantTest {

    @Test
    void theIndexListsEveryQuery() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/invariants"))) {
            var queries = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .map(name -> name.replace(".sql", ""))
                    .sorted()
                    .toList();
            assertThat(Invariant.all()).extracting(Invariant::name).containsExactlyInAnyOrderElementsOf(queries);
        }
    }

    @Test
    void everyQuerySaysWhatShouldHold() {
        assertThat(Invariant.all()).allSatisfy(invariant -> {
            assertThat(invariant.meaning().texts()).as(invariant.name()).containsKeys("bg", "en");
            assertThat(invariant.meaning().in("en")).doesNotStartWith("select");
            assertThat(invariant.query()).as(invariant.name()).matches("(?is)(--.*\\n)*\\s*(select|with).*");
        });
    }
}
