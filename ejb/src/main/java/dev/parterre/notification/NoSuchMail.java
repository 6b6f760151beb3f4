package dev.parterre.notification;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** There is no mail of that id. */
public class NoSuchMail extends Refusal {

    NoSuchMail() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
