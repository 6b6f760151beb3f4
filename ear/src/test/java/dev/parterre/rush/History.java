package dev.parterre.rush;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that happened to the buyers of one hall. Written by the load's one thread. */
final class History {

    private static final byte[] ID = Reply.field("id");
    private static final byte[] REFERENCE = Reply.field("reference");
    private static final byte[] CODE = Reply.field("code");

    private final Hall hall;
    private final List<Deed> deeds = new ArrayList<>();

    History(Hall hall) {
        this.hall = hall;
    }

    Hall hall() {
        return hall;
    }

    List<Deed> deeds() {
        return Collections.unmodifiableList(deeds);
    }

    Deed answered(Wish wish, Reply reply, long sentAt, long gotAt) {
        var deed = deed(wish, reply, sentAt, gotAt);
        add(deed);
        return deed;
    }

    void add(Deed deed) {
        deeds.add(deed);
    }

    /** How often what was answered how. */
    Map<String, Integer> tally() {
        var tally = new TreeMap<String, Integer>();
        deeds.forEach(deed -> tally.merge(
                deed.wish().kind() + " " + (deed.code() == null ? deed.status() : deed.code()), 1, Integer::sum));
        return tally;
    }

    private Deed deed(Wish wish, Reply reply, long sentAt, long gotAt) {
        var status = reply.status();
        if (status >= 400) {
            var code = reply.text(CODE);
            var named = code == null ? "http-" + status : code;
            return new Deed(wish, sentAt, gotAt, status, named, null, Wish.ANY, 0);
        }
        return switch (wish.kind()) {
            case HOLD ->
                new Deed(wish, sentAt, gotAt, status, null, reply.text(ID), reply.places(hall), hash(wish, reply));
            case BOOK ->
                new Deed(
                        wish,
                        sentAt,
                        gotAt,
                        status,
                        null,
                        reply.text(REFERENCE),
                        reply.places(hall),
                        hash(wish, reply));
            case RELEASE, CANCEL, LOOK ->
                new Deed(wish, sentAt, gotAt, status, null, wish.subject(), Wish.ANY, reply.size());
        };
    }

    private static int hash(Wish wish, Reply reply) {
        return wish.key() == null ? 0 : reply.bodyHash();
    }

    void lost(Wish wish, long sentAt) {
        add(Deed.lost(wish, sentAt));
    }
}
