package dev.parterre.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormParametersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1&b=2 | {\"a\":\"1\",\"b\":\"2\"}",
                "a[b]=1&a[c][d]=2 | {\"a\":{\"b\":\"1\",\"c\":{\"d\":\"2\"}}}",
                "a[]=1&a[]=2 | {\"a\":[\"1\",\"2\"]}",
                "a[1]=y&a[0]=x | {\"a\":[\"x\",\"y\"]}",
                "a[0][b]=1&a[0][c]=2&a[1][b]=3 | {\"a\":[{\"b\":\"1\",\"c\":\"2\"},{\"b\":\"3\"}]}",
                "a%5Bb%5D=%D0%91+%26 | {\"a\":{\"b\":\"Б &\"}}",
                "a=&b | {\"a\":\"\",\"b\":\"\"}",
                "metadata[1]=x&metadata[k]=y | {\"metadata\":{\"1\":\"x\",\"k\":\"y\"}}"
            })
    void readsNestedNames(String encoded, String json) {
        assertThat(FormParameters.parse(encoded).toString()).isEqualTo(json);
    }

    @Test
    void readsNothingAsNothing() {
        assertThat(FormParameters.parse(null)).isEmpty();
        assertThat(FormParameters.parse("")).isEmpty();
        assertThat(FormParameters.parse("&&=x&")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[=1", "a]=1", "[a]=1", "a=%ZZ", "a=1&a[b]=2", "a[b][c][d][e][f][g][h][i][j][k]=1"})
    void refusesWhatItCannotRead(String encoded) {
        assertThatThrownBy(() -> FormParameters.parse(encoded)).isInstanceOf(StripeRefusal.class);
    }

    @Test
    void refusesMoreThanAnybodyNeeds() {
        assertThatThrownBy(() -> FormParameters.parse("a=1&".repeat(1_001))).isInstanceOf(StripeRefusal.class);
    }
}
