package dev.parterre.sandbox.payment;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Card data as somebody typed it. */
record CardInput(String number, long month, long year, String cvc) {
    private static final Pattern CVC = Pattern.compile("\\d{3,4}");
    private static final int CENTURY = 2000;
    private static final int MAX_YEARS_AHEAD = 50;

    /** What is wrong with card data: the code of it and the field it is in. */
    enum Problem {
        INCORRECT_NUMBER("incorrect_number", "number", "Your card number is incorrect."),
        NOT_A_TEST_CARD("card_declined", "number", "Your card was declined. Only documented test cards are accepted."),
        INVALID_EXPIRY_MONTH("invalid_expiry_month", "exp_month", "Your card's expiration month is invalid."),
        INVALID_EXPIRY_YEAR("invalid_expiry_year", "exp_year", "Your card's expiration year is invalid."),
        INVALID_CVC("invalid_cvc", "cvc", "Your card's security code is invalid.");

        private final String code;
        private final String field;
        private final String message;

        Problem(String code, String field, String message) {
            this.code = code;
            this.field = field;
            this.message = message;
        }

        String field() {
            return field;
        }

        StripeRefusal refusal() {
            return StripeRefusal.card(code, message).param(field);
        }
    }

    /** Everything that is wrong with the data, in the order of the fields. */
    List<Problem> problems(YearMonth thisMonth) {
        List<Problem> problems = new ArrayList<>();
        if (!isPlausible(digits())) {
            problems.add(Problem.INCORRECT_NUMBER);
        } else if (TestCards.byNumber(digits()).isEmpty()) {
            problems.add(Problem.NOT_A_TEST_CARD);
        }
        if (month < 1 || month > 12) {
            problems.add(Problem.INVALID_EXPIRY_MONTH);
        } else if (isPastOrAbsurd(thisMonth)) {
            problems.add(Problem.INVALID_EXPIRY_YEAR);
        }
        if (!cvc.isEmpty() && !CVC.matcher(cvc).matches()) {
            problems.add(Problem.INVALID_CVC);
        }
        return problems;
    }

    String digits() {
        return number.replaceAll("[\\s-]", "");
    }

    /** @throws DateTimeException if the month is none */
    YearMonth expiry() {
        return YearMonth.of((int) (year < 100 ? CENTURY + year : year), (int) month);
    }

    private boolean isPastOrAbsurd(YearMonth thisMonth) {
        if (year < 0 || year > CENTURY + 999) {
            return true;
        }
        return expiry().isBefore(thisMonth) || expiry().isAfter(thisMonth.plusYears(MAX_YEARS_AHEAD));
    }

    /** Digits only, of a card's length, with a right last digit (Luhn). */
    private static boolean isPlausible(String digits) {
        if (!digits.matches("\\d{12,19}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return "CardInput[hidden]";
    }
}
