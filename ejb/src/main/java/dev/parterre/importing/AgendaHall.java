package dev.parterre.importing;

import dev.parterre.importing.Entry.HallEntry;
import dev.parterre.importing.Entry.NamedPlan;
import dev.parterre.seating.PlanDraft;
import dev.parterre.shared.LocalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The hall of a venue that an agenda names and says no more about: one room, general admission. How many fit in is assumed by
 * what the venue is called; the organiser corrects it with a plan before the first sale.
 */
final class AgendaHall {

    static final String HALL = "main";
    static final String CATEGORY = "1";

    private static final LocalText ROOM =
            new LocalText(Map.of("bg", "Зала", "en", "Hall", "es", "Sala", "fr", "Salle"));
    private static final LocalText ADMISSION = new LocalText(Map.of(
            "bg", "Свободни места", "en", "General admission", "es", "Entrada general", "fr", "Placement libre"));
    private static final int OTHERWISE = 100;
    private static final Map<Pattern, Integer> ASSUMED = new LinkedHashMap<>();

    static {
        ASSUMED.put(Pattern.compile("teatro|auditorio|théâtre|auditorium|scène nationale|palacio|arena"), 300);
        ASSUMED.put(Pattern.compile("parque|jardín|plaza|parc\\b|place\\b|halle"), 200);
        ASSUMED.put(
                Pattern.compile("centro cultural|centro de cultura|centre culturel|matadero|cineteca|cinéma|salle"),
                150);
        ASSUMED.put(Pattern.compile("biblioteca|bibliothèque|médiathèque|museo|musée|espacio"), 60);
    }

    private AgendaHall() {}

    static HallEntry named(String venue, String language) {
        var capacity = capacity(venue);
        var category = new PlanDraft.Category(CATEGORY, ADMISSION);
        var area = new PlanDraft.Area("hall", ADMISSION, capacity, CATEGORY, List.of());
        var plan = new PlanDraft(List.of(category), List.of(), List.of(area), null);
        return new HallEntry(HALL, ROOM, capacity, new NamedPlan(ROOM.in(language), plan));
    }

    static int capacity(String venue) {
        var name = venue.toLowerCase(Locale.ROOT);
        return ASSUMED.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(name).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHERWISE);
    }
}
