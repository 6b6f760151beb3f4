package dev.parterre.rush;

import java.util.UUID;
import java.util.function.Supplier;

/** Holds places that cost nothing and books them, each time under another address. */
final class FreeBookingBuyer implements Buyer {

    private static final byte[] SECRET = Reply.field("secret");

    private final History history;
    private final Supplier<Wish> wishes;
    private final Crowd crowd;
    private final String name = UUID.randomUUID().toString();
    private int orders;
    private Ask ask;
    private Deed held;
    private String secret;

    FreeBookingBuyer(History history, Supplier<Wish> wishes, Crowd crowd) {
        this.history = history;
        this.wishes = wishes;
        this.crowd = crowd;
    }

    @Override
    public Call next() {
        if (held != null) {
            var wish = Wish.about(Wish.Kind.BOOK, held).under(name + '-' + orders);
            return ask.book(wish, secret, name + '-' + orders++ + "@example.com");
        }
        var wish = wishes.get();
        if (wish == null) {
            return null;
        }
        ask = crowd.next(wish);
        return ask.hold(history.hall(), wish);
    }

    @Override
    public void answered(Call call, Reply reply, long sentAt, long gotAt) {
        var deed = history.answered(call.wish(), reply, sentAt, gotAt);
        var hold = deed.is(Wish.Kind.HOLD) && deed.done();
        held = hold ? deed : null;
        secret = hold ? reply.text(SECRET) : null;
    }

    @Override
    public void lost(Call call, long sentAt) {
        history.lost(call.wish(), sentAt);
        held = null;
    }
}
