package dev.parterre.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditorReferenceTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Published examples of the standard's check digits. */
    @ParameterizedTest
    @ValueSource(strings = {"RF18539007547034", "RF471234567890", "RF332348236"})
    void knowsThoseOfOthers(String published) {
        assertThat(CreditorReference.isOne(published)).isTrue();
        assertThat(CreditorReference.of(published.substring(4)).value()).isEqualTo(published);
    }

    @Test
    void isReadInFours() {
        assertThat(CreditorReference.of("7KQ2M9HD4X").grouped()).matches("RF\\d{2} 7KQ2 M9HD 4X");
    }

    @Test
    void findsEveryDigitForADigitAndLetterForALetter() {
        assertThat(undetected(true)).isEmpty();
    }

    /** A letter counts as two digits, so that one for the other moves all before it. */
    @Test
    void findsNearlyEveryDigitForALetter() {
        assertThat(undetected(false)).hasSizeLessThan(6);
    }

    private static List<String> undetected(boolean sameKind) {
        var right = CreditorReference.of("7KQ2M9HD4X").value();
        var missed = new ArrayList<String>();
        for (var at = 4; at < right.length(); at++) {
            for (var letter : ALPHABET.toCharArray()) {
                var wrong = right.substring(0, at) + letter + right.substring(at + 1);
                var kind = Character.isDigit(letter) == Character.isDigit(right.charAt(at));
                if (!wrong.equals(right) && kind == sameKind && CreditorReference.isOne(wrong)) {
                    missed.add(wrong);
                }
            }
        }
        return missed;
    }

    @Test
    void refusesWhatIsNone() {
        assertThat(CreditorReference.isOne(null)).isFalse();
        assertThat(CreditorReference.isOne("RF")).isFalse();
        assertThatThrownBy(() -> new CreditorReference("RF007KQ2M9HD4X")).isInstanceOf(IllegalArgumentException.class);
    }
}
