package dev.parterre.rush;

/**
 * What was asked and what was answered, with the times at the buyer's end in nanoseconds of {@link System#nanoTime}.
 *
 * @param status 0 when no answer came, and {@code gotAt} is then the end of time: it may have happened or not
 * @param code of a refusal; null of a success
 * @param id of the hold, or the booking's reference; null without one
 * @param places ordinals that the answer names
 * @param content a hash of the answer's body
 */
record Deed(Wish wish, long sentAt, long gotAt, int status, String code, String id, int[] places, int content) {

    static final long NEVER = Long.MAX_VALUE;

    static Deed lost(Wish wish, long sentAt) {
        return new Deed(wish, sentAt, NEVER, 0, "no-answer", null, Wish.ANY, 0);
    }

    boolean done() {
        return status >= 200 && status < 400;
    }

    boolean unknown() {
        return status == 0 || status >= 500;
    }

    boolean is(Wish.Kind kind) {
        return wish.kind() == kind;
    }
}
