package dev.parterre.rush;

import java.util.function.Supplier;

/** Holds one thing after the other; refused, tries another. */
final class HoldBuyer implements Buyer {

    private final History history;
    private final Supplier<Wish> wishes;
    private final Crowd crowd;

    HoldBuyer(History history, Supplier<Wish> wishes, Crowd crowd) {
        this.history = history;
        this.wishes = wishes;
        this.crowd = crowd;
    }

    @Override
    public Call next() {
        var wish = wishes.get();
        return wish == null ? null : crowd.next(wish).hold(history.hall(), wish);
    }

    @Override
    public void answered(Call call, Reply reply, long sentAt, long gotAt) {
        history.answered(call.wish(), reply, sentAt, gotAt);
    }

    @Override
    public void lost(Call call, long sentAt) {
        history.lost(call.wish(), sentAt);
    }
}
