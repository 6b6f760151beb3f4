package dev.parterre.catalog;

import dev.parterre.catalog.EventDraft.EventText;
import dev.parterre.shared.LocalText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words an event is found by, in all languages: title, performers, venues, cities, description. */
final class SearchText {

    private SearchText() {}

    static String of(EventText text, List<Venue> venues) {
        var performers = text.performers().stream().flatMap(p -> Stream.of(p.name(), p.role()));
        var places = venues.stream().flatMap(v -> Stream.of(v.name(), v.city()));
        return Stream.of(Stream.of(text.title()), performers, places, Stream.of(text.description()))
                .flatMap(texts -> texts)
                .map(LocalText::texts)
                .flatMap(texts -> texts.values().stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
