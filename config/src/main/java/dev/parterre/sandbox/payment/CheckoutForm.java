package dev.parterre.sandbox.payment;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a buyer typed on the hosted page, and what is wrong with it.
 *
 * @param problems the key of a text by the field it belongs to
 */
record CheckoutForm(String email, String name, CardInput card, String expiry, Map<String, String> problems) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern EXPIRY = Pattern.compile("\\s*(\\d{1,2})\\s*/?\\s*(\\d{2}|\\d{4})\\s*");

    static CheckoutForm empty(String email, String cardNumber) {
        return new CheckoutForm(email, "", new CardInput(cardNumber, 0, 0, ""), "", Map.of());
    }

    static CheckoutForm of(Parameters parameters, YearMonth thisMonth) {
        String email = parameters.text("email").orElse("").strip();
        String name = parameters.text("name").orElse("").strip();
        String expiry = parameters.text("expiry").orElse("");
        CardInput card = card(parameters, expiry);
        Map<String, String> problems = new LinkedHashMap<>();
        if (!EMAIL.matcher(email).matches()) {
            problems.put("email", "checkout.email.problem");
        }
        for (CardInput.Problem problem : card.problems(thisMonth)) {
            problems.put(fieldOf(problem), "checkout.problem." + problem);
        }
        if (card.cvc().isEmpty()) {
            problems.put("cvc", "checkout.problem." + CardInput.Problem.INVALID_CVC);
        }
        if (name.isEmpty()) {
            problems.put("name", "checkout.name.problem");
        }
        return new CheckoutForm(email, name, card, expiry, problems);
    }

    CheckoutForm declined(String textKey) {
        return new CheckoutForm(email, name, card, expiry, Map.of("card", textKey));
    }

    private static CardInput card(Parameters parameters, String expiry) {
        Matcher matcher = EXPIRY.matcher(expiry);
        boolean readable = matcher.matches();
        return new CardInput(
                parameters.text("number").orElse(""),
                readable ? Long.parseLong(matcher.group(1)) : 0,
                readable ? Long.parseLong(matcher.group(2)) : 0,
                parameters.text("cvc").orElse(""));
    }

    private static String fieldOf(CardInput.Problem problem) {
        return problem.field().startsWith("exp_") ? "expiry" : problem.field();
    }
}
