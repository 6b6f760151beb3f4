package dev.parterre.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each of many askers may do something: a full bucket at first, one token back per interval. It remembers a bounded
 * number of askers; whoever is forgotten, the longest silent first, begins anew with a full bucket.
 */
class TokenBuckets {

    private static final int REMEMBERED = 20_000;

    private record Bucket(double tokens, Instant at) {}

    private final double capacity;
    private final Duration interval;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    TokenBuckets(int capacity, Duration interval) {
        this.capacity = capacity;
        this.interval = interval;
    }

    /** @return zero when a token was taken; otherwise how long until there is one */
    synchronized Duration take(String asker, Instant now) {
        var bucket = buckets.getOrDefault(asker, new Bucket(capacity, now));
        var back = (double) Duration.between(bucket.at(), now).toNanos() / interval.toNanos();
        var tokens = Math.min(capacity, bucket.tokens() + Math.max(0, back));
        if (tokens < 1) {
            buckets.put(asker, new Bucket(tokens, now));
            return Duration.ofNanos((long) ((1 - tokens) * interval.toNanos()));
        }
        buckets.put(asker, new Bucket(tokens - 1, now));
        return Duration.ZERO;
    }
}
