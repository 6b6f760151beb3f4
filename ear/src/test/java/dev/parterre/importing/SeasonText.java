package dev.parterre.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A small season as a file says it: one organiser, one house with a row of ten seats and standing room, events as wanted. */
public final class SeasonText {

    private final String key;
    private final List<String> events = new ArrayList<>();
    private String city = "Sofia";

    private SeasonText(String key) {
        this.key = key;
    }

    /** @param key makes ids and the city's name unique */
    public static SeasonText of(String key) {
        return new SeasonText(key);
    }

    public SeasonText inCity(String name) {
        this.city = name;
        return this;
    }

    public SeasonText event(String id, String title, String... performances) {
        events.add(
                """
                {"id":"%s-%s","organiser":"%s-org","category":"OPERA","title":{"bg":"%s","en":"%s in English"},
                 "description":{"bg":"Описание","en":"Description"},"performers":[{"name":{"bg":"Цвета Жекова"},"role":{"bg":"Лиу"}}],
                 "ageFrom":10,"durationMinutes":175,"languageNote":null,"vatRate":"20.00","performances":[%s]}"""
                        .formatted(key, id, key, title, title, String.join(",", performances)));
        return this;
    }

    /** An evening of the house, with a price for seats and one for standing room. */
    public static String evening(String start, String seats, String standing) {
        return """
               {"hall":"KEY-house/main","start":"%s","saleFrom":"W-08-1T10:00","saleUntil":"PT1H",
                "prices":{"seat":"%s","floor":{"ADULT":"%s","CHILD":"1.00"}},"limit":6}"""
                .formatted(start, seats, standing);
    }

    /** Anything else that a list of the file should hold, as it stands. */
    public SeasonText raw(String event) {
        events.add(event);
        return this;
    }

    public String json() {
        var lists = Map.of("organisers", List.of(organiser()), "venues", List.of(venue()), "events", events);
        return "{\"format\":\"parterre-season\",\"version\":1,"
                + List.of("organisers", "venues", "events").stream()
                        .map(name -> "\"" + name + "\":[" + String.join(",", lists.get(name)) + "]")
                        .collect(Collectors.joining(","))
                        .replace("KEY", key)
                + "}";
    }

    private String organiser() {
        return "{\"id\":\"%s-org\",\"name\":{\"bg\":\"Опера %s\",\"en\":\"Opera %s\"}}".formatted(key, key, key);
    }

    private String venue() {
        return """
               {"id":"%s-house","name":{"bg":"Къща %s","en":"House %s"},"city":{"bg":"%s","en":"%s"},"country":"BG",
                "address":{"en":"1 Main Street"},"postcode":"1000","lat":42.69,"lon":23.32,"timeZone":"Europe/Sofia","halls":[
                 {"id":"main","name":{"en":"Main"},"capacity":15,"plan":{"name":"Main","focus":{"x":50,"y":0},
                  "categories":[{"key":"seat","name":{"en":"Seats"}},{"key":"floor","name":{"en":"Standing"}}],
                  "zones":[{"key":"stalls","name":{"en":"Stalls"},"kind":"STALLS","rows":[
                   {"label":"1","category":"seat","labels":"1-10","line":{"x1":0,"y1":50,"x2":100,"y2":50}}]}],
                  "areas":[{"key":"standing","name":{"en":"Standing"},"capacity":5,"category":"floor","polygon":[[0,80],[100,80],[100,120]]}]}}]}"""
                .formatted(key, key, key, city, city);
    }
}
