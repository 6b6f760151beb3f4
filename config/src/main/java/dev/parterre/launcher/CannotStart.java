package dev.parterre.launcher;

/** Why Parterre cannot start or go on here: one sentence for the person at the terminal, with what to do about it. */
public class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
