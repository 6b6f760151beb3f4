package dev.parterre.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The formats there are. */
@ApplicationScoped
class ImportFormats {

    @Inject
    @Any
    private Instance<ImportFormat> all;

    List<String> names() {
        return all.stream().map(ImportFormat::name).sorted().toList();
    }

    /** @throws ImportRefused {@code unknown-format} */
    ImportFormat named(String name) {
        return all.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ImportRefused("unknown-format"));
    }
}
