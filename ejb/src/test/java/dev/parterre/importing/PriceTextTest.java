package dev.parterre.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18 euros                                                                | 18.00",
                "3,50 euros                                                              | 3.50",
                "3,5 ?                                                                   | 3.50",
                "8.50 euros                                                              | 8.50",
                "Entrada general: 15 euros                                               | 15.00",
                "4 euros (tanto niños como adultos)                                      | 4.00",
                "Entrada general - 20 euros Venta anticipada - 16 euros Grupos - 16 euros | 20.00",
                "Entrada general -\u00a018 euros Venta anticipada - 15 euros             | 18.00",
                "18 euros anticipada / 20 euros en taquilla                              | 20.00",
                "Precio 12?   Consulta descuentos generales aquí                         | 12.00",
                "Entrada general: 12\u00a0?  bebes, menores de 2 años: 1 ? infantil: 8 ? | 12.00",
                "10? por niño acompañado de un adulto.                                   | 10.00",
                "Acceso libre hasta completar el aforo                                   | 0.00",
                "Entrada gratuita                                                        | 0.00",
                "Gratuito con inscripción previa                                         | 0.00",
            })
    void readsASpanishPrice(String text, String amount) {
        assertThat(SpanishPrice.read(text, false).amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "De 6 a 22 euros                            | price-range",
                "140 ? el trimestre.                        | price-not-per-ticket",
                "20? por familia.                           | price-not-per-ticket",
                "40 ? las 4 sesiones.                       | price-not-per-ticket",
                "Próximamente a la venta                    | price-not-understood",
                "Según espectáculo. Consultar programación. | price-not-understood",
                "Niños 3 euros, adultos 5 euros             | price-not-understood",
                "-5 euros                                   | price-negative",
                "''                                         | price-missing",
            })
    void refusesToGuessASpanishPrice(String text, String code) {
        assertThatExceptionOfType(RowProblem.class)
                .isThrownBy(() -> SpanishPrice.read(text, false))
                .matches(problem -> problem.code().equals(code), code);
    }

    @ParameterizedTest
    @CsvSource({"'', 0.00", "Entrada libre, 0.00"})
    void takesAFreeEventAsFree(String text, String amount) {
        assertThat(SpanishPrice.read(text, true).amount()).isEqualTo(amount);
    }

    @Test
    void refusesAFreeEventThatCostsSomething() {
        assertThatExceptionOfType(RowProblem.class)
                .isThrownBy(() -> SpanishPrice.read("18 euros", true))
                .matches(problem -> problem.code().equals("price-contradicts-free"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plein 26€ \u00a6 Réduit 20€ \u00a6 Moins de 15 ans 12€                     | 26.00 | 20.00 | 12.00",
                "Spectacle à partir de 18 mois. Tarifs\u00a0: 10€ \u00a6 Moins de 15 ans 8€ | 10.00 |       | 8.00",
                "20/15€                                                                     | 20.00 | 15.00 |",
                "Tarifs : 6€ Pass vintage et tatouage : 10€. Gratuit pour les - 12 ans.     | 6.00  |       |",
                "gratuit et ouvert à tous                                                   | 0.00  |       |",
            })
    void readsFrenchPrices(String text, String adult, String reduced, String child) {
        var prices = FrenchPrices.read(text.replace('\u00a6', '|'));
        assertThat(prices.get("ADULT").amount()).isEqualTo(adult);
        assertThat(prices.containsKey("REDUCED") ? prices.get("REDUCED").amount() : null)
                .isEqualTo(reduced);
        assertThat(prices.containsKey("CHILD") ? prices.get("CHILD").amount() : null)
                .isEqualTo(child);
    }

    @ParameterizedTest
    @CsvSource({
        "29 à 59€, price-range",
        "29 à 62, price-range",
        "sur réservation, price-not-understood",
        "'', price-missing"
    })
    void refusesToGuessFrenchPrices(String text, String code) {
        assertThatExceptionOfType(RowProblem.class)
                .isThrownBy(() -> FrenchPrices.read(text))
                .matches(problem -> problem.code().equals(code), code);
    }
}
