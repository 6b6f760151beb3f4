package dev.parterre.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.catalog.PerformanceId;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCodesTest {

    private static final TicketFacts FACTS = new TicketFacts(
            new TicketId("abcdefghijkmnpqrstuvwxyz23"),
            new PerformanceId(1234567),
            737,
            Instant.parse("2026-11-22T18:30:05Z"));

    private final KeyPair keys = someKeys();
    private final TicketCodes codes = new TicketCodes(keys);

    private static KeyPair someKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void saysWhatItWasSignedFor() {
        assertThat(codes.verify(codes.sign(FACTS))).contains(FACTS);
    }

    @Test
    void keepsIdsThatBeginWithTheFirstLetter() {
        var facts = new TicketFacts(new TicketId("aaaaaaaaaaaaaaaaaaaaaaaaaa"), new PerformanceId(1), 0, Instant.EPOCH);
        assertThat(codes.verify(codes.sign(facts))).contains(facts);
        var last = new TicketFacts(new TicketId("99999999999999999999999999"), new PerformanceId(1), 0, Instant.EPOCH);
        assertThat(codes.verify(codes.sign(last))).contains(last);
    }

    @Test
    void anyChangedByteSpoilsIt() {
        var bytes = Base64.getUrlDecoder().decode(codes.sign(FACTS));
        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(codes.verify(Base64.getUrlEncoder().encodeToString(changed)))
                    .as("byte %d", i)
                    .isEmpty();
        }
    }

    @Test
    void anotherHousesKeyIsNotOurs() {
        assertThat(new TicketCodes(someKeys()).verify(codes.sign(FACTS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AQ", "not a code", "АБВГ", "https://parterre.example/t/1", "AQAAAA=="})
    void whatIsNoCodeIsRefusedQuietly(String text) {
        assertThat(codes.verify(text)).isEmpty();
    }

    @Test
    void truncatedAndLengthenedCodesAreRefused() {
        var code = codes.sign(FACTS);
        assertThat(codes.verify(code.substring(0, code.length() - 4))).isEmpty();
        assertThat(codes.verify(code + "AAAA")).isEmpty();
    }

    @Test
    void thePublicKeyFollowsFromThePrivateOne() {
        var encoded = Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
        assertThat(new TicketCodes(TicketKey.pair(encoded)).verify(codes.sign(FACTS)))
                .contains(FACTS);
    }
}
