package dev.parterre.sandbox.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the handler of a method and a path such as {@code POST /v1/customers/{id}}. */
final class Router {
    private record Route(String method, String[] steps, Handler handler) {}

    /** A handler and the call with the values of its path's placeholders. */
    record Found(Handler handler, Call call) {}

    private final List<Route> routes = new ArrayList<>();

    Router get(String path, Handler handler) {
        return add("GET", path, handler);
    }

    Router post(String path, Handler handler) {
        return add("POST", path, handler);
    }

    Router delete(String path, Handler handler) {
        return add("DELETE", path, handler);
    }

    /** Earlier routes go before later ones. */
    private Router add(String method, String path, Handler handler) {
        routes.add(new Route(method, path.split("/"), handler));
        return this;
    }

    Optional<Found> find(Call call) {
        String[] steps = call.path().split("/");
        for (Route route : routes) {
            if (route.method().equals(call.method())) {
                Optional<List<String>> values = match(route.steps(), steps);
                if (values.isPresent()) {
                    return Optional.of(new Found(route.handler(), call.withPathValues(values.get())));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> match(String[] pattern, String[] steps) {
        if (pattern.length != steps.length) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].startsWith("{")) {
                values.add(steps[i]);
            } else if (!pattern[i].equals(steps[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
