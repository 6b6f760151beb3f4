package dev.parterre.importing;

import dev.parterre.catalog.Category;
import java.util.LinkedHashMap;
import java.util.Map;

/** The agenda's subject path as a category: the most telling word of it decides, the audience when there is none. */
final class MadridCategories {

    private static final Map<String, Category> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("Zarzuela", Category.OPERA);
        WORDS.put("JazzSoul", Category.JAZZ);
        WORDS.put("RockPop", Category.POP_ROCK);
        WORDS.put("Flamenco", Category.FOLK);
        WORDS.put("FolcloreEtnica", Category.FOLK);
        WORDS.put("EtnicaBatucada", Category.FOLK);
        WORDS.put("CoroGospel", Category.CLASSICAL);
        WORDS.put("ComediaMonologo", Category.COMEDY);
        WORDS.put("TeatroPerformance", Category.THEATRE);
        WORDS.put("DanzaBaile", Category.DANCE);
        WORDS.put("CuentacuentosTiteres", Category.FAMILY);
        WORDS.put("CircoMagia", Category.CIRCUS);
        WORDS.put("Musica", Category.CLASSICAL);
        WORDS.put("Cine", Category.FILM);
        WORDS.put("Exposiciones", Category.EXHIBITION);
        WORDS.put("Conferencias", Category.LECTURE);
        WORDS.put("Recitales", Category.LECTURE);
        WORDS.put("Congresos", Category.LECTURE);
        WORDS.put("Deportivas", Category.SPORT);
        WORDS.put("Fiestas", Category.FESTIVAL);
    }

    private MadridCategories() {}

    static Category of(String subject, String audience) {
        return WORDS.entrySet().stream()
                .filter(word -> subject.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(audience.contains("Niños") || audience.contains("Familias") ? Category.FAMILY : Category.OTHER);
    }
}
