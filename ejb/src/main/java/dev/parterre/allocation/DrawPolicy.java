package dev.parterre.allocation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The lottery. Whoever knows the published commitment, list and seed can do the draw again and must come to the same order.
 * All texts are ASCII, all digests are written as 64 hexadecimal digits in lower case.
 *
 * <ol>
 *   <li><b>Commitment</b> = SHA-256 of the 32 bytes of the seed. Published together with the rule; the seed is made at that
 *       moment and never again for that performance.
 *   <li><b>List</b>: one ticket per account, whatever number of preferences it has. Its <b>digest</b> = SHA-256 of all
 *       tickets, sorted by their characters and each followed by one line feed.
 *   <li><b>Lot</b> of a ticket = HMAC-SHA256 with the seed's 32 bytes as the key, of the list's digest (the 64 digits), a
 *       colon and the ticket.
 *   <li><b>Order</b>: by lot as it is written, smallest first; of equal lots (2<sup>-256</sup>) the smaller ticket first.
 * </ol>
 *
 * With a shell: {@code printf '%s' "$seed" | xxd -r -p | sha256sum} is the commitment, {@code sort list | sha256sum} (in the C
 * locale) the digest, and {@code printf '%s:%s' "$digest" "$ticket" | openssl dgst -sha256 -mac HMAC -macopt hexkey:$seed} the lot.
 *
 * <p>What it is worth: a seed changed afterwards does not meet the commitment. An order depends on the whole list, so a ticket that
 * wins in one list wins nothing in another, and the place of an account or preference in the database plays no part. Who could
 * read the seed in the database before the draw and add accounts to the list at will could still try lists; that needs
 * access which leaves its own traces, and is not excluded by mathematics. Pure.
 */
final class DrawPolicy {

    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int TICKET_CHARACTERS = 16;
    private static final int GROUP = 4;

    private DrawPolicy() {}

    /** What is published beforehand. */
    static String commitment(Seed seed) {
        return hex(sha256(seed.bytes()));
    }

    static boolean keeps(String commitment, Seed seed) {
        return commitment(seed).equals(commitment);
    }

    /**
     * What stands for an account in the published list: 80 bits of an HMAC-SHA256, so that nobody without the key can tell
     * whose it is, and nobody can choose his own.
     *
     * @param key of this performance's list, never published
     */
    static String ticket(Seed key, long account) {
        var bits = mac(key.bytes()).doFinal(ascii(Long.toString(account)));
        var text = new StringBuilder();
        for (var i = 0; i < TICKET_CHARACTERS; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(DIGITS[fiveBits(bits, 5 * i)]);
        }
        return text.toString();
    }

    private static int fiveBits(byte[] bytes, int from) {
        var two = (bytes[from / 8] & 0xff) << 8 | bytes[from / 8 + 1] & 0xff;
        return two >> 11 - from % 8 & 0x1f;
    }

    /** In any order, the same for the same tickets. */
    static String digest(Collection<String> tickets) {
        var all = new StringBuilder();
        new TreeSet<>(tickets).forEach(ticket -> all.append(ticket).append('\n'));
        return hex(sha256(ascii(all.toString())));
    }

    /** Each ticket once, the first in line first; the order in which they are given does not matter. */
    static List<String> order(Seed seed, Collection<String> tickets) {
        var digest = digest(tickets);
        var mac = mac(seed.bytes());
        var byLot = new TreeMap<String, String>();
        new TreeSet<>(tickets)
                .forEach(ticket -> byLot.put(hex(mac.doFinal(ascii(digest + ":" + ticket))) + ticket, ticket));
        return List.copyOf(byLot.values());
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
