package dev.parterre.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class VatNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585627",
                "BE0428759497",
                "BG175074752",
                "BG7523169263",
                "CY10259033P",
                "CZ25123891",
                "DE136695976",
                "DK13585628",
                "EE100931558",
                "EL094259216",
                "ESA13585625",
                "FI20774740",
                "FR40303265045",
                "HR33392005961",
                "HU12892312",
                "IE6433435F",
                "IE8D79739I",
                "IT00743110157",
                "LT119511515",
                "LU15027442",
                "LV40003521600",
                "MT11679112",
                "NL004495445B01",
                "PL8567346215",
                "PT501964843",
                "RO18547290",
                "SE123456789701",
                "SI50223054",
                "SK2022749619",
                "XI980780684"
            })
    void numbersOfEveryMemberStateAreTaken(String number) {
        assertThat(VatNumber.of(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"bg 175 074 752,BG175074752", "DE 136.695.976,DE136695976", "GR094259216,EL094259216"})
    void peopleWriteThemInManyWays(String typed, String number) {
        assertThat(VatNumber.of(typed).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585626",
                "BE0428759498",
                "BG175074751",
                "DE136695978",
                "DK13585627",
                "EE100594103",
                "EL123456781",
                "FI20774741",
                "FR84323140391",
                "HR33392005962",
                "HU12892313",
                "IT00743110158",
                "LU15027443",
                "PL8567346216",
                "PT501964842",
                "RO18547291",
                "SE123456789101",
                "SI50223055",
                "SK2022749618"
            })
    void aSlipOfTheKeyboardIsFound(String number) {
        assertThatThrownBy(() -> VatNumber.of(number))
                .isInstanceOfSatisfying(
                        VatNumberRefused.class, no -> assertThat(no.facts()).containsEntry("reason", "check-digits"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BG12345678",
                "ATU1234567",
                "ATX13585627",
                "DE12345678A",
                "CY10259033",
                "NL00449544501",
                "XI12345"
            })
    void theWrongShapeIsRefused(String number) {
        assertThatThrownBy(() -> VatNumber.of(number))
                .isInstanceOfSatisfying(
                        VatNumberRefused.class, no -> assertThat(no.facts()).containsEntry("reason", "form"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"175074752", "US123456789", "GB980780684", "BG", "ДЕ136695976", "<script>"})
    void whatIsNotOfTheUnionIsRefused(String number) {
        assertThatThrownBy(() -> VatNumber.of(number))
                .isInstanceOfSatisfying(
                        VatNumberRefused.class, no -> assertThat(no.facts()).containsEntry("reason", "country"));
    }

    @Test
    void aNumberMadeFromWhatIsStoredIsCheckedToo() {
        assertThatThrownBy(() -> new VatNumber("bg175074752")).isInstanceOf(VatNumberRefused.class);
    }
}
