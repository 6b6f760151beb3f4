package dev.parterre.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path temp;

    @Test
    void letsOneLauncherInAtATime() {
        Path root = temp.resolve("data");
        try (DataDirectory first = DataDirectory.open(root)) {
            assertThat(first.root()).isEqualTo(root);
            assertThatThrownBy(() -> DataDirectory.open(root))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining(root.toString());
        }
        DataDirectory.open(root).close();
    }

    @Test
    void saysWhenItCannotBeWritten() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void refusesDataOfANewerApplication() throws IOException {
        DataVersion version = new DataVersion(temp.resolve("VERSION"));
        version.remember(15);

        version.refuseNewerThan(15);
        version.refuseNewerThan(16);
        assertThatThrownBy(() -> version.refuseNewerThan(14))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("newer Parterre");
    }

    @Test
    void takesAnUnreadableVersionForANewerOne() throws IOException {
        Files.writeString(temp.resolve("VERSION"), "2.0 beta");

        assertThatThrownBy(() -> new DataVersion(temp.resolve("VERSION")).refuseNewerThan(14))
                .isInstanceOf(CannotStart.class);
    }

    @Test
    void drawsSecretsOnceAndForTheOwnerOnly() throws IOException {
        Secrets first = Secrets.in(temp);
        Secrets second = Secrets.in(temp);

        assertThat(second.databasePassword())
                .isEqualTo(first.databasePassword())
                .hasSize(32);
        assertThat(second.ticketKey()).isEqualTo(first.ticketKey());
        assertThat(Files.getPosixFilePermissions(temp.resolve("secrets.properties")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
