package dev.parterre.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and compares passwords. One comparison costs about a tenth of a second of one core on purpose, so only as many as
 * there are cores run at once and the rest waits a little: a storm of sign-ins must not take the sales with it.
 */
@ApplicationScoped
class Passwords {

    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore cores =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    @Inject
    private Pbkdf2PasswordHash algorithm;

    private String nobodys;

    @PostConstruct
    void prepare() {
        algorithm.initialize(PARAMETERS);
        nobodys = algorithm.generate(Secret.random("").text().toCharArray());
    }

    /** @param accepted a password the policy has accepted */
    String hash(String accepted) {
        return atLeisure(() -> algorithm.generate(accepted.toCharArray()));
    }

    /** @param hash null for an unknown account: the same work is done and the answer is no */
    boolean matches(String password, String hash) {
        var characters = PasswordPolicy.normal(password).toCharArray();
        return atLeisure(() -> algorithm.verify(characters, hash == null ? nobodys : hash)) && hash != null;
    }

    private <T> T atLeisure(Supplier<T> work) {
        try {
            if (!cores.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new SignInBusy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SignInBusy();
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
