package dev.parterre.rush;

/** Somebody who asks one thing after the other. All buyers of a load run on one thread. */
interface Buyer {

    /** A request and what it means. */
    record Call(Wish wish, byte[] request) {}

    /** What is asked next; null when the buyer has done all they came for. */
    Call next();

    /** What came of it. */
    void answered(Call call, Reply reply, long sentAt, long gotAt);

    /** The connection broke before the answer came. */
    void lost(Call call, long sentAt);
}
