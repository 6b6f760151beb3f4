package dev.parterre.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Legal names and addresses for the organisers of the demo season and for the house, all invented. Those that exist stay as they are. */
final class DemoIssuers {

    private static final int[] WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final int[] OTHER_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10};
    private static final int FIRST_NUMBER = 20_990_000;
    private static final int PAGE = 100;

    private final ApiClient api;

    DemoIssuers(ApiClient api) {
        this.api = api;
    }

    void enter() throws IOException {
        Set<String> known = new HashSet<>(api.get("issuers").findValuesAsText("id"));
        enter(known, "house", "Parterre");
        JsonNode page;
        int number = 0;
        do {
            page = api.get("organisers?size=" + PAGE + "&page=" + number++);
            for (JsonNode organiser : page.path("items")) {
                enter(
                        known,
                        organiser.path("id").asText(),
                        organiser.path("name").asText());
            }
        } while (number * PAGE < page.path("total").asInt());
    }

    private void enter(Set<String> known, String id, String name) throws IOException {
        if (known.contains(id)) {
            return;
        }
        String registration = registration("house".equals(id) ? 0 : Integer.parseInt(id));
        Map<String, String> issuer = new LinkedHashMap<>();
        issuer.put("legalName", name);
        issuer.put("street", "ул. „Примерна“ " + ("house".equals(id) ? "1" : id));
        issuer.put("postcode", "1000");
        issuer.put("city", "София");
        issuer.put("country", "BG");
        issuer.put("vatNumber", "BG" + registration);
        issuer.put("registration", registration);
        issuer.put("exemption", "чл. 42 ЗДДС");
        api.put("issuers/" + id, issuer);
    }

    /** Nine digits, the last of which checks the others as Bulgaria's register does. */
    private static String registration(int number) {
        String digits = String.valueOf(FIRST_NUMBER + number);
        int rest = weighted(digits, WEIGHTS) % 11;
        return digits + (rest < 10 ? rest : weighted(digits, OTHER_WEIGHTS) % 11 % 10);
    }

    private static int weighted(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }
}
