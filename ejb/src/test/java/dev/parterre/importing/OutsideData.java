package dev.parterre.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Real files from outside, which stand beside the checkout and are no part of the repository; tests without them say so. */
public final class OutsideData {

    private OutsideData() {}

    public static byte[] read(String name) throws IOException {
        var file = folder().resolve(name);
        assumeTrue(Files.isRegularFile(file), () -> "skipped: needs " + name + " in shared/data beside the checkout");
        return Files.readAllBytes(file);
    }

    /** Beside the checkout: the first ancestor that has it. */
    private static Path folder() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var data = at.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        return Path.of("shared", "data");
    }
}
