package dev.parterre.rush;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * A buyer as in life: chooses seats, takes the best or stands; changes their mind, forgets what they hold, presses the button
 * twice, cancels what they have bought.
 */
final class MixedBuyer implements Buyer {

    private static final byte[] SECRET = Reply.field("secret");
    /** How long one thing is asked again while no answer comes. */
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    private final Market market;
    private final Ask ask;
    /** A guest presses the button twice from another connection; who signs in is alone under their name. */
    private final boolean signedIn;

    private final ArrayDeque<Call> intended = new ArrayDeque<>();
    private final Map<Call, Long> firstTried = new IdentityHashMap<>();
    private final Map<String, Deed> mine = new HashMap<>();
    /** Of what is left, as many as one may have at once; one by one when there are not so many. */
    private int atOnce = 10;

    private long seatsGoneSince = Long.MIN_VALUE;
    private long floorGoneSince = Long.MIN_VALUE;

    MixedBuyer(Market market, Ask ask, boolean signedIn) {
        this.market = market;
        this.ask = ask;
        this.signedIn = signedIn;
    }

    @Override
    public Call next() {
        var call = intended.poll();
        if (call == null && !signedIn) {
            call = market.nextEcho();
        }
        if (call == null) {
            call = market.isClosing() ? theRest() : something();
        }
        if (call != null
                && (call.wish().kind() == Wish.Kind.RELEASE || call.wish().kind() == Wish.Kind.CANCEL)) {
            market.givingBack();
        }
        return call;
    }

    private Call something() {
        if (market.looksSoldOut()) {
            return null;
        }
        if (!market.happens(0.3)) {
            return hold(market.wish());
        }
        var call = hold(market.wish().under(market.fresh()));
        if (!signedIn && market.happens(0.3) && market.firstRepeat(call)) {
            market.echo(call);
        }
        return call;
    }

    private Call hold(Wish wish) {
        return ask.hold(market.history().hall(), wish);
    }

    private Call theRest() {
        var left = market.nextForgotten();
        if (left != null) {
            mine.put(left.hold().id(), left.hold());
            return Ask.guest().release(Wish.about(Wish.Kind.RELEASE, left.hold()), left.secret());
        }
        if (!market.isFinal(seatsGoneSince)) {
            return hold(market.rest(Wish.BEST, atOnce));
        }
        return market.isFinal(floorGoneSince) ? null : hold(market.rest(Hall.FLOOR, atOnce));
    }

    @Override
    public void answered(Call call, Reply reply, long sentAt, long gotAt) {
        var deed = market.history().answered(call.wish(), reply, sentAt, gotAt);
        if (deed.is(Wish.Kind.RELEASE) || deed.is(Wish.Kind.CANCEL)) {
            gaveBack(deed);
        }
        if (deed.unknown() || (isAboutMine(call) && "request-in-progress".equals(deed.code()))) {
            again(call);
            return;
        }
        switch (call.wish().kind()) {
            case HOLD -> held(call, deed, reply);
            case BOOK -> booked(call, deed);
            case RELEASE, CANCEL, LOOK -> {
                // nothing follows from it
            }
        }
    }

    private static boolean isAboutMine(Call call) {
        return call.wish().subject() != null;
    }

    /** Who got no answer asks again: under the same key, or when repeating it does no harm. */
    private void again(Call call) {
        var repeatable = call.wish().key() != null || isAboutMine(call);
        var now = System.nanoTime();
        if (repeatable && now - firstTried.computeIfAbsent(call, any -> now) < PATIENCE) {
            intended.addFirst(call);
        }
    }

    private void held(Call call, Deed deed, Reply reply) {
        if ("sold-out".equals(deed.code())) {
            soldOut(deed);
        }
        if (deed.done() && market.first(deed)) {
            decide(deed, reply.text(SECRET));
        }
        repeat(call, deed, 0.5);
    }

    private void soldOut(Deed deed) {
        if (deed.wish().quantity() > 1) {
            atOnce = market.isClosing() ? 1 : atOnce;
        } else if (deed.wish().category().equals(Hall.FLOOR)) {
            floorGoneSince = deed.sentAt();
        } else {
            seatsGoneSince = deed.sentAt();
        }
    }

    private void decide(Deed hold, String secret) {
        mine.put(hold.id(), hold);
        if (!market.isClosing() && market.happens(0.10)) {
            intended.add(ask.release(Wish.about(Wish.Kind.RELEASE, hold), secret));
        } else if (!market.isClosing() && market.happens(0.05)) {
            market.forget(hold, secret);
        } else {
            var wish = Wish.about(Wish.Kind.BOOK, hold).under(market.fresh());
            intended.add(ask.book(wish, secret, wish.key() + "@example.com"));
        }
    }

    private void repeat(Call call, Deed deed, double probability) {
        if (call.wish().key() != null && deed.done() && market.happens(probability) && market.firstRepeat(call)) {
            intended.add(call);
        }
    }

    private void booked(Call call, Deed deed) {
        repeat(call, deed, 0.2);
        if (deed.done() && mine.put(deed.id(), deed) == null && !market.isClosing() && market.happens(0.05)) {
            intended.add(market.support().cancel(Wish.about(Wish.Kind.CANCEL, deed)));
        }
    }

    private void gaveBack(Deed deed) {
        var given = mine.get(deed.wish().subject());
        market.gaveBack(deed.done() && given != null ? given.places() : null, deed.gotAt());
    }

    @Override
    public void lost(Call call, long sentAt) {
        market.history().lost(call.wish(), sentAt);
        if (call.wish().kind() == Wish.Kind.RELEASE || call.wish().kind() == Wish.Kind.CANCEL) {
            market.gaveBack(null, System.nanoTime());
        }
        again(call);
    }
}
