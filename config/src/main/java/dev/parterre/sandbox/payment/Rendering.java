package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What a client sees of an object: a copy without the sandbox's own properties. */
final class Rendering {
    /** Holds the whole visible object as text, for objects that never change and are many. */
    static final String AS_TEXT = "_text";

    private Rendering() {}

    static ObjectNode visible(ObjectNode object) {
        if (object.has(AS_TEXT)) {
            return Json.reparse(object.path(AS_TEXT).textValue());
        }
        ObjectNode copy = object.deepCopy();
        hideOwn(copy);
        return copy;
    }

    private static void hideOwn(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> own = new ArrayList<>();
            object.fieldNames().forEachRemaining(name -> {
                if (name.startsWith("_")) {
                    own.add(name);
                }
            });
            object.remove(own);
        }
        node.forEach(Rendering::hideOwn);
    }
}
