package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/** The key-value pairs that a client may hang on an object. */
final class Metadata {
    private static final int MAX_KEYS = 50;
    private static final int MAX_KEY = 40;
    private static final int MAX_VALUE = 500;

    private Metadata() {}

    /** Merges {@code metadata} of the parameters into the object's: an empty value removes its key, an empty whole all. */
    static void merge(Parameters parameters, ObjectNode object) {
        if (!parameters.has("metadata")) {
            return;
        }
        ObjectNode metadata = object.withObjectProperty("metadata");
        if (parameters.group("metadata").isEmpty()) {
            metadata.removeAll();
            return;
        }
        Parameters pairs = parameters.group("metadata").get();
        for (Iterator<String> keys = pairs.tree().fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            pairs.text(key)
                    .ifPresentOrElse(
                            value -> metadata.put(checkedKey(key, pairs), checkedValue(value, key, pairs)),
                            () -> metadata.remove(key));
        }
        if (metadata.size() > MAX_KEYS) {
            throw StripeRefusal.invalid("You can only specify up to " + MAX_KEYS + " metadata keys.")
                    .param(parameters.path("metadata"));
        }
    }

    private static String checkedKey(String key, Parameters pairs) {
        if (key.length() > MAX_KEY) {
            throw StripeRefusal.invalid("Metadata keys must be at most " + MAX_KEY + " characters")
                    .param(pairs.path(key));
        }
        return key;
    }

    private static String checkedValue(String value, String key, Parameters pairs) {
        if (value.length() > MAX_VALUE) {
            throw StripeRefusal.invalid("Metadata values must be at most " + MAX_VALUE + " characters")
                    .param(pairs.path(key));
        }
        return value;
    }
}
