package dev.parterre.notification;

import java.util.Optional;

/** Why a booking was made: by the engine with its reasons and a way back, or by the customer. */
record Motive(boolean isEngine, Letter.Why why, Optional<Letter.Action> undo) {

    static Motive ofCustomer() {
        return new Motive(false, Letter.Why.nothing(), Optional.empty());
    }
}
