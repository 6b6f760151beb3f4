package dev.parterre.ticketing;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.SignatureException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Codes that a gate verifies without a network. A code is base64url of
 * {@code version(1) ticket(17) performance(8) ordinal(4) issued second(8) signature(64)}, big-endian; the signature is Ed25519
 * (RFC 8032) over all that stands before it.
 */
final class TicketCodes {

    private static final byte VERSION = 1;
    private static final int ID_BYTES = 17;
    private static final int ID_LENGTH = 26;
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int PAYLOAD = 1 + ID_BYTES + Long.BYTES + Integer.BYTES + Long.BYTES;
    private static final int SIGNATURE = 64;
    private static final String ALGORITHM = "Ed25519";

    private final KeyPair keys;

    TicketCodes(KeyPair keys) {
        this.keys = keys;
    }

    String sign(TicketFacts facts) {
        var payload = ByteBuffer.allocate(PAYLOAD)
                .put(VERSION)
                .put(pack(facts.ticket().value()))
                .putLong(facts.performance().value())
                .putInt(facts.ordinal())
                .putLong(facts.issuedAt().getEpochSecond())
                .array();
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(payload);
            var code = ByteBuffer.allocate(PAYLOAD + SIGNATURE).put(payload).put(signature.sign());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @return what the code says, or empty when we did not sign exactly this */
    Optional<TicketFacts> verify(String code) {
        try {
            var bytes = Base64.getUrlDecoder().decode(code);
            if (bytes.length != PAYLOAD + SIGNATURE || bytes[0] != VERSION || !isSigned(bytes)) {
                return Optional.empty();
            }
            return Optional.of(read(ByteBuffer.wrap(bytes, 1, PAYLOAD - 1)));
        } catch (IllegalArgumentException | BufferUnderflowException | SignatureException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isSigned(byte[] bytes) throws SignatureException {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(keys.getPublic());
            signature.update(bytes, 0, PAYLOAD);
            return signature.verify(bytes, PAYLOAD, SIGNATURE);
        } catch (SignatureException malformed) {
            throw malformed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TicketFacts read(ByteBuffer payload) {
        var id = new byte[ID_BYTES];
        payload.get(id);
        return new TicketFacts(
                new TicketId(unpack(id)),
                new dev.parterre.catalog.PerformanceId(payload.getLong()),
                payload.getInt(),
                Instant.ofEpochSecond(payload.getLong()));
    }

    /** 26 characters of 5 bits in 17 bytes. */
    private static byte[] pack(String id) {
        var number = BigInteger.ZERO;
        for (var letter : id.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        var bytes = number.toByteArray();
        var packed = new byte[ID_BYTES];
        var length = Math.min(bytes.length, ID_BYTES);
        System.arraycopy(bytes, bytes.length - length, packed, ID_BYTES - length, length);
        return packed;
    }

    private static String unpack(byte[] packed) {
        var number = new BigInteger(1, packed);
        var letters = new char[ID_LENGTH];
        Arrays.fill(letters, ALPHABET.charAt(0));
        for (var i = ID_LENGTH - 1; i >= 0; i--) {
            letters[i] = ALPHABET.charAt(number.intValue() & 31);
            number = number.shiftRight(5);
        }
        return new String(letters);
    }
}
