package dev.parterre.rush;

/**
 * What a buyer asks for.
 *
 * @param performance its id; 0 where only the subject counts
 * @param seats ordinals of named places; empty when the server may choose
 * @param quantity how many places
 * @param category of general admission; {@link #BEST} or {@link #BEST_TOGETHER} for the best available, null for named seats
 * @param subject the hold or booking it is about, null for a new hold
 * @param key the idempotency key, null without one
 */
record Wish(Kind kind, long performance, int[] seats, int quantity, String category, String subject, String key) {

    static final int[] ANY = {};
    static final String BEST = "best";
    static final String BEST_TOGETHER = "best together";

    enum Kind {
        HOLD,
        RELEASE,
        BOOK,
        CANCEL,
        LOOK
    }

    static Wish seats(long performance, int... seats) {
        return new Wish(Kind.HOLD, performance, seats, seats.length, null, null, null);
    }

    /** Whichever are free of that category, or the best. */
    static Wish any(long performance, String category, int quantity) {
        return new Wish(Kind.HOLD, performance, ANY, quantity, category, null, null);
    }

    static Wish look(long performance) {
        return new Wish(Kind.LOOK, performance, ANY, 0, null, null, null);
    }

    /** About a hold, or about a booking. */
    static Wish about(Kind kind, Deed deed) {
        return new Wish(kind, deed.wish().performance(), ANY, deed.places().length, null, deed.id(), null);
    }

    Wish under(String idempotencyKey) {
        return new Wish(kind, performance, seats, quantity, category, subject, idempotencyKey);
    }

    boolean isNamed() {
        return seats.length > 0;
    }
}
