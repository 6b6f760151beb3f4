package dev.parterre.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Keys and passwords of one data directory: drawn once, kept in a file only its owner can read, never logged. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    /** Those of a data directory, of a running instance as well. */
    public static Secrets in(Path dataDirectory) {
        return of(dataDirectory.resolve("secrets.properties"));
    }

    static Secrets of(Path file) {
        Properties values = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader in = Files.newBufferedReader(file)) {
                    values.load(in);
                }
            }
            if (complete(values)) {
                OwnerOnly.createFile(file);
                try (Writer out = Files.newBufferedWriter(file)) {
                    values.store(out, "drawn by the launcher, for this data directory only");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Secrets(values);
    }

    public String databasePassword() {
        return values.getProperty("database.password");
    }

    public String paymentApiKey() {
        return values.getProperty("payment.api-key");
    }

    public String webhookSecret() {
        return values.getProperty("payment.webhook-secret");
    }

    /** The Ed25519 private key tickets are signed with: base64 of PKCS #8. */
    public String ticketKey() {
        return values.getProperty("ticket.key");
    }

    /** The password of the first administrator where there is no demo. */
    public String adminPassword() {
        return values.getProperty("admin.password");
    }

    private static boolean complete(Properties values) {
        int known = values.size();
        values.computeIfAbsent("database.password", key -> random());
        values.computeIfAbsent("payment.api-key", key -> "sk_test_" + random());
        values.computeIfAbsent("payment.webhook-secret", key -> "whsec_" + random());
        values.computeIfAbsent("ticket.key", key -> signingKey());
        values.computeIfAbsent("admin.password", key -> random());
        return values.size() > known;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes)
                .replace('-', 'x')
                .replace('_', 'y');
    }

    private static String signingKey() {
        try {
            return Base64.getEncoder()
                    .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                            .generateKeyPair()
                            .getPrivate()
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK from 15 on has Ed25519", e);
        }
    }
}
