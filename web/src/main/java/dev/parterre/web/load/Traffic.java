package dev.parterre.web.load;

import java.util.regex.Pattern;

/** What kinds of requests have a budget of their own, and how much each may have unless the configuration says otherwise. */
enum Traffic {
    /** Whatever changes something; most of it holds and bookings, which mostly wait for a common commit and need no thread. */
    CHANGES(512, 512),
    /** Pages, files and the API's questions. */
    READS(128, 1024),
    /** Answers that stay open and push what changes; none of them waits for another to end. */
    STREAMS(4000, 0),
    /** What the payment gateway has to tell: it must get through while a sale is hot. */
    REPORTS(8, 256);

    private static final Pattern LARGE = Pattern.compile("/api/v1/(imports|venues/[^/]*/seating-plans)/?");

    private final int atOnce;
    private final int waiting;

    Traffic(int atOnce, int waiting) {
        this.atOnce = atOnce;
        this.waiting = waiting;
    }

    int atOnce() {
        return atOnce;
    }

    int waiting() {
        return waiting;
    }

    /** @param streaming whether an answer is asked for that does not end */
    static Traffic of(String method, String path, boolean streaming) {
        if (path.startsWith("/api/v1/webhooks/")) {
            return REPORTS;
        }
        if (method.equals("GET") || method.equals("HEAD")) {
            return streaming ? STREAMS : READS;
        }
        return CHANGES;
    }

    /** Whether a body at that address may be larger than a call of the API has any use for: a file, a form with a file. */
    static boolean mayBeLarge(String path) {
        return !path.startsWith("/api/") || LARGE.matcher(path).matches();
    }
}
