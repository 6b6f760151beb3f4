package dev.parterre.sandbox.payment;

import java.security.SecureRandom;

/** Identifiers shaped like Stripe's: a prefix that names the kind, then letters and digits that cannot be guessed. */
final class Ids {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String customer() {
        return "cus_" + random(14);
    }

    static String paymentMethod() {
        return "pm_1" + random(23);
    }

    static String paymentIntent() {
        return "pi_3" + random(23);
    }

    static String setupIntent() {
        return "seti_1" + random(23);
    }

    static String charge() {
        return "ch_3" + random(23);
    }

    static String refund() {
        return "re_3" + random(23);
    }

    static String checkoutSession() {
        return "cs_test_" + random(58);
    }

    static String event() {
        return "evt_1" + random(23);
    }

    static String request() {
        return "req_" + random(14);
    }

    static String of(String prefix) {
        return prefix + "_1" + random(23);
    }

    static String secretOf(String id) {
        return id + "_secret_" + random(25);
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
