package dev.parterre.billing;

/** The sums by which countries check the last digits of their VAT numbers. Each takes the number without its country. */
final class VatCheckDigits {

    private VatCheckDigits() {}

    static int digit(String number, int index) {
        return number.charAt(index) - '0';
    }

    static int last(String number) {
        return digit(number, number.length() - 1);
    }

    static long part(String number, int from, int to) {
        return Long.parseLong(number.substring(from, to));
    }

    /** Digit by weight, from the first on. */
    static int weighted(String number, int... weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += digit(number, i) * weights[i];
        }
        return sum;
    }

    /** Every second digit from the right doubled, its digits added: a multiple of ten. */
    static boolean luhn(String number) {
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var digit = digit(number, number.length() - 1 - i) * (i % 2 + 1);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    /** ISO 7064, MOD 11,10. */
    static boolean iso7064(String number) {
        var product = 10;
        for (var i = 0; i < number.length() - 1; i++) {
            var sum = (digit(number, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == last(number);
    }

    static boolean austrian(String number) {
        var digits = number.substring(1);
        var sum = 4;
        for (var i = 0; i < 7; i++) {
            var digit = digit(digits, i) * (i % 2 + 1);
            sum += digit / 10 + digit % 10;
        }
        return (10 - sum % 10) % 10 == last(digits);
    }

    /** Numbers of companies; those of people have ten digits and other rules. */
    static boolean bulgarian(String number) {
        var rest = weighted(number, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
        if (rest == 10) {
            rest = weighted(number, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10;
        }
        return rest == last(number);
    }

    /** Keys with letters follow a rule of their own and are taken as they are. */
    static boolean french(String number) {
        var key = number.substring(0, 2);
        return !key.matches("\\d\\d") || (12 + 3 * (part(number, 2, 11) % 97)) % 97 == Integer.parseInt(key);
    }

    static boolean portuguese(String number) {
        var check = 11 - weighted(number, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (check > 9 ? 0 : check) == last(number);
    }

    static boolean romanian(String number) {
        var padded = "0".repeat(10 - number.length()) + number;
        return weighted(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10 == last(padded);
    }

    static boolean slovenian(String number) {
        var check = 11 - weighted(number, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check != 11 && check % 10 == last(number);
    }
}
