package dev.parterre.ticketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The house's signing key, from configuration: base64 of a PKCS#8 Ed25519 private key. */
@ApplicationScoped
class TicketKey {

    @Inject
    @ConfigProperty(name = "parterre.ticket.key")
    private String encoded;

    @Produces
    @ApplicationScoped
    TicketSigner signer() {
        return new TicketSigner(new TicketCodes(pair(encoded)));
    }

    /** The public half is computed from the private one, so that one secret is all there is to keep. */
    static KeyPair pair(String encoded) {
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded.strip()));
            var seed = ((EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(spec))
                    .getBytes()
                    .orElseThrow(() -> new IllegalArgumentException("the ticket key holds no seed"));
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("the ticket key is no Ed25519 key", unreadable);
        }
    }

    /** A source of exactly one number: the seed. */
    private static final class Seed extends SecureRandom {

        private final transient byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
