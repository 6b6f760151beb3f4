package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A page of a list, the newest first: {@code limit}, {@code starting_after}, {@code ending_before}, {@code has_more}. */
final class ListPage {
    private static final long DEFAULT_LIMIT = 10;
    private static final long MAX_LIMIT = 100;

    private ListPage() {}

    /** Parameters of every list. */
    static String[] parametersAnd(String... own) {
        return Stream.concat(Stream.of("limit", "starting_after", "ending_before", "created"), Stream.of(own))
                .toArray(String[]::new);
    }

    /** The page of these objects that the call asks for. */
    static Reply reply(Call call, Change change, Stream<ObjectNode> newestFirst) {
        List<ObjectNode> all =
                newestFirst.filter(object -> isInTime(call.params(), object)).toList();
        int limit = limit(call.params());
        int from = 0;
        int to;
        Optional<String> endingBefore = call.params().text("ending_before");
        if (endingBefore.isPresent()) {
            to = indexOf(all, endingBefore.get(), "ending_before");
            from = Math.max(0, to - limit);
        } else {
            from = call.params()
                    .text("starting_after")
                    .map(id -> indexOf(all, id, "starting_after") + 1)
                    .orElse(0);
            to = Math.min(all.size(), from + limit);
        }
        boolean more = endingBefore.isPresent() ? from > 0 : to < all.size();
        return Reply.json(200, Expansion.render(call, change, list(all.subList(from, to), call.path(), more)));
    }

    static ObjectNode whole(List<ObjectNode> objects, String url) {
        return list(objects, url, false);
    }

    private static ObjectNode list(List<ObjectNode> objects, String url, boolean more) {
        ObjectNode list = Json.object().put("object", "list");
        ArrayNode data = list.putArray("data");
        objects.forEach(object -> data.add(Rendering.visible(object)));
        return list.put("has_more", more).put("url", url);
    }

    private static int limit(Parameters parameters) {
        long limit = parameters.integer("limit").orElse(DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw StripeRefusal.invalid("Invalid limit: must be between 1 and " + MAX_LIMIT)
                    .code("parameter_invalid_integer")
                    .param("limit");
        }
        return (int) limit;
    }

    private static int indexOf(List<ObjectNode> objects, String id, String param) {
        for (int i = 0; i < objects.size(); i++) {
            if (objects.get(i).path("id").asText().equals(id)) {
                return i;
            }
        }
        throw StripeRefusal.noSuch("object", id, param);
    }

    private static boolean isInTime(Parameters parameters, ObjectNode object) {
        if (!parameters.has("created")) {
            return true;
        }
        long created = object.path("created").asLong();
        if (parameters.raw("created").isTextual()) {
            return parameters.requiredInteger("created") == created;
        }
        Parameters bounds = parameters.group("created").orElseThrow(() -> StripeRefusal.missing("created"));
        bounds.allow("gt", "gte", "lt", "lte");
        return bounds.integer("gt").map(bound -> created > bound).orElse(true)
                && bounds.integer("gte").map(bound -> created >= bound).orElse(true)
                && bounds.integer("lt").map(bound -> created < bound).orElse(true)
                && bounds.integer("lte").map(bound -> created <= bound).orElse(true);
    }
}
