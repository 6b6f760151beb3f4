package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Filters of lists by equality. */
final class Filter {
    private Filter() {}

    /** Whether the object's property is what the parameter of the same name says, if it says anything. */
    static boolean matches(Parameters parameters, ObjectNode object, String name) {
        return parameters
                .text(name)
                .map(wanted -> wanted.equals(object.path(name).asText()))
                .orElse(true);
    }
}
