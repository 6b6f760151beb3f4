package dev.parterre.preference;

import dev.parterre.shared.Refusal;
import java.util.Map;

/** The invitation was used, withdrawn, has ended or never was. */
public class NoSuchInvitation extends Refusal {

    NoSuchInvitation() {
        super(Kind.NOT_FOUND, Map.of());
    }
}
