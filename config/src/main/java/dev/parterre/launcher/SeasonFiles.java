package dev.parterre.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The demo season as it is packed beside this class, in a directory or in a jar. */
final class SeasonFiles {

    private SeasonFiles() {}

    /** File names and contents, in the order in which they build upon each other. */
    static SortedMap<String, byte[]> all() throws IOException {
        try {
            URI here = SeasonFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path place = Path.of(here);
            if (Files.isDirectory(place)) {
                return in(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return in(jar.getPath("/"));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("code comes from a place with a proper name", e);
        }
    }

    private static SortedMap<String, byte[]> in(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(root.resolve("demo/season"))) {
            for (Path path :
                    paths.filter(file -> file.toString().endsWith(".json")).toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
