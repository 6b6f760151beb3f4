package dev.parterre.sandbox.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What every request to {@code /v1} goes through: the API key, the idempotency key, one change, one disk sync. */
final class ApiPipeline {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final Ledger ledger;
    private final Router router;
    private final byte[] apiKey;
    private final Set<String> keysInUse = ConcurrentHashMap.newKeySet();

    ApiPipeline(Ledger ledger, Router router, String apiKey) {
        this.ledger = ledger;
        this.router = router;
        this.apiKey = apiKey.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Carries the request out.
     *
     * @param beforeWork runs while the idempotency key is already taken, before anything is read
     */
    Reply handle(Call call, Runnable beforeWork) {
        checkApiKey(call);
        Router.Found found =
                router.find(call).orElseThrow(() -> StripeRefusal.unknownAddress(call.method(), call.path()));
        Optional<String> key = IdempotencyKeys.of(call);
        Reply reply = key.map(k -> alone(k, () -> work(found, key, beforeWork)))
                .orElseGet(() -> work(found, key, beforeWork));
        return key.map(k -> reply.with("Idempotency-Key", k)).orElse(reply);
    }

    private Reply alone(String key, Supplier<Reply> work) {
        if (!keysInUse.add(key)) {
            throw StripeRefusal.keyInUse(key);
        }
        try {
            return work.get();
        } finally {
            keysInUse.remove(key);
        }
    }

    private Reply work(Router.Found found, Optional<String> key, Runnable beforeWork) {
        beforeWork.run();
        Reply reply = ledger.change(change -> {
            change.causedBy(found.call().requestId(), key.orElse(""));
            return key.map(k -> once(found, change, k))
                    .orElseGet(() -> found.handler().handle(found.call(), change));
        });
        ledger.sync();
        return reply;
    }

    /** A refused request throws and keeps nothing, so that it may be mended and sent again with its key. */
    private static Reply once(Router.Found found, Change change, String key) {
        return IdempotencyKeys.replay(change, found.call(), key).orElseGet(() -> {
            Reply reply = found.handler().handle(found.call(), change);
            IdempotencyKeys.keep(change, found.call(), key, reply);
            return reply;
        });
    }

    private void checkApiKey(Call call) {
        String given = call.header("authorization")
                .map(ApiPipeline::keyIn)
                .orElseThrow(() -> StripeRefusal.unauthorised("You did not provide an API key. You need to provide your"
                        + " API key in the Authorization header, using Bearer auth."));
        if (!MessageDigest.isEqual(apiKey, given.getBytes(StandardCharsets.UTF_8))) {
            throw StripeRefusal.unauthorised("Invalid API Key provided.");
        }
    }

    private static String keyIn(String header) {
        if (header.startsWith(BEARER)) {
            return header.substring(BEARER.length()).trim();
        }
        if (header.startsWith(BASIC)) {
            try {
                byte[] pair = Base64.getDecoder()
                        .decode(header.substring(BASIC.length()).trim());
                return new String(pair, StandardCharsets.UTF_8).replaceFirst(":.*", "");
            } catch (IllegalArgumentException notBase64) {
                return "";
            }
        }
        return "";
    }
}
