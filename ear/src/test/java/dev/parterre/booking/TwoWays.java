package dev.parterre.booking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.testing.Api.Answer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be the same of two answers, whichever way their requests took. */
final class TwoWays {

    /** Makes a request unusual enough for the ordinary way. */
    static final String[] ORDINARY = {"Cookie", "any=thing"};
    /** New with each answer. */
    private static final Set<String> OWN =
            Set.of("x-correlation-id", "date", "location", "content-length", "connection");

    private TwoWays() {}

    /** Status, headers but for those of this one answer, and the body but for its ids and times. */
    static String shape(Answer answer) {
        var headers = answer.headers().map().entrySet().stream()
                .filter(header -> !OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(header -> header.getKey().toLowerCase(Locale.ROOT) + ": " + header.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
        var location = answer.headers()
                .firstValue("location")
                .map(at -> at.replaceAll("[^/]+$", ""))
                .orElse("none");
        return answer.status() + " " + location + " " + headers + " " + shape(answer.body());
    }

    private static String shape(JsonNode body) {
        if (body.has("secret")) {
            return fields(body.fieldNames()) + " " + body.path("places") + body.path("quote");
        }
        if (body.has("confirmedAt")) {
            var places = body.path("places").toString().replaceAll("\"id\":\"[0-9]+\"", "");
            return fields(body.fieldNames()) + " " + places + body.path("total") + body.path("state");
        }
        return body.toString();
    }

    private static List<String> fields(Iterator<String> names) {
        return Stream.iterate(names, Iterator::hasNext, rest -> rest)
                .map(Iterator::next)
                .toList();
    }
}
