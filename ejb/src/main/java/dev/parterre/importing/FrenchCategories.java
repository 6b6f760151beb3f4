package dev.parterre.importing;

import dev.parterre.catalog.Category;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** OpenAgenda's subjects are each agenda's own numbers: the words of title and description decide, the most telling first. */
final class FrenchCategories {

    private static final Map<Category, Pattern> WORDS = new LinkedHashMap<>();

    static {
        put(Category.JAZZ, "jazz|swing|blues");
        put(Category.OPERA, "opéra|lyrique");
        put(Category.BALLET, "ballet");
        put(Category.CIRCUS, "cirque|magie|magicien");
        put(Category.DANCE, "danse|chorégraph\\p{L}*");
        put(Category.COMEDY, "humour|humoriste|one[- ](?:wo)?man[- ]show|stand-up");
        put(Category.CHAMBER, "quatuor|trio|musique de chambre");
        put(Category.CLASSICAL, "orchestre|symphon\\p{L}*|baroque|récital|orgue");
        put(Category.POP_ROCK, "rock|pop|rap|chanson|concert|concerts");
        put(Category.FAMILY, "marionnettes?|jeune public|enfants|contes?|en famille");
        put(Category.THEATRE, "théâtre|comédien\\p{L}*|pièce");
        put(Category.FILM, "cinéma|film|projection");
        put(Category.EXHIBITION, "exposition|musée|vernissage");
        put(Category.LECTURE, "conférence|rencontre|débat|lecture");
        put(Category.FESTIVAL, "festival|fête|salon");
        put(Category.SPORT, "match|course|rugby|football");
    }

    private FrenchCategories() {}

    static Category of(String words) {
        var plain = words.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Category.OTHER);
    }

    private static void put(Category category, String words) {
        WORDS.put(category, Pattern.compile("(?U)\\b(?:" + words + ")\\b"));
    }
}
