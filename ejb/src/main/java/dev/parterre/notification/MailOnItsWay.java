package dev.parterre.notification;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The mail does not wait: it is being sent at this moment, or is out. */
public class MailOnItsWay extends Refusal {

    MailOnItsWay() {
        super(Kind.CONFLICT, Map.of());
    }
}
