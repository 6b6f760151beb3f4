package dev.parterre.banking;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds references in what people and banks write around them: any case, any grouping, letters for the digits they look like. */
final class References {

    /** The length of what is paid for: a booking's reference. */
    static final int LENGTH = 10;

    private References() {}

    /** Everything in the text that could be one. */
    static Set<String> in(String text) {
        var plain = text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        var found = new LinkedHashSet<String>();
        Stream.of(plain, folded(plain)).forEach(form -> windows(form, LENGTH).forEach(found::add));
        return found;
    }

    /** Whether the text holds the reference but for one slip: a wrong, missing or doubled character, or two swapped. */
    static boolean nearlyIn(String text, String reference) {
        var plain = folded(text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
        var wanted = folded(reference);
        return IntStream.rangeClosed(wanted.length() - 1, wanted.length() + 1)
                .boxed()
                .flatMap(length -> windows(plain, length))
                .anyMatch(window -> isOneSlip(window, wanted));
    }

    private static Stream<String> windows(String text, int length) {
        return IntStream.rangeClosed(0, text.length() - length).mapToObj(at -> text.substring(at, at + length));
    }

    private static String folded(String text) {
        return text.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    /** Whether one becomes the other by at most one slip. */
    static boolean isOneSlip(String one, String other) {
        var head = 0;
        var shorter = Math.min(one.length(), other.length());
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        var restOne = one.substring(head);
        var restOther = other.substring(head);
        if (restOne.isEmpty() && restOther.isEmpty()) {
            return true;
        }
        return switch (Integer.compare(restOne.length(), restOther.length())) {
            case 0 -> restOne.substring(1).equals(restOther.substring(1)) || isSwap(restOne, restOther);
            case 1 -> restOne.substring(1).equals(restOther);
            default -> restOther.substring(1).equals(restOne);
        };
    }

    private static boolean isSwap(String one, String other) {
        return one.length() >= 2
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }
}
