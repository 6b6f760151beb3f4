package dev.parterre.web.portal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.CancellationStep;
import dev.parterre.booking.CancellationTerms;
import dev.parterre.booking.Repayment;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TermsTextTest {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final Instant STARTS = Instant.parse("2026-12-12T17:00:00Z");
    private static final Instant EARLY = Instant.parse("2026-11-01T09:00:00Z");
    private static final TermsText.Sale SALE = new TermsText.Sale(STARTS, SOFIA, false);
    private static final CancellationStep WHOLE = new CancellationStep(168, null, null, true, true, Repayment.MONEY);
    private static final CancellationStep SOME = new CancellationStep(
            24, Money.of("1.50", "EUR"), new BigDecimal("12.5"), false, true, Repayment.MONEY_OR_CREDIT);

    private final TermsText english = in(Locale.ENGLISH);
    private final TermsText bulgarian = in(Locale.forLanguageTag("bg"));

    private static TermsText in(Locale locale) {
        var format = DateTimeFormatter.ofPattern("d.M. HH:mm");
        return new TermsText(locale, (moment, zone) -> format.format(moment.atZone(zone)));
    }

    @Test
    void eachStepSaysUntilWhenAndWhatIsKept() {
        var terms = new CancellationTerms(List.of(WHOLE, SOME));
        assertThat(english.sentences(terms, SALE, EARLY))
                .containsExactly(
                        "For 30 minutes after you book you can give everything back, and everything you paid goes back to you.",
                        "Until 5.12. 19:00 you can give tickets back: everything you paid goes back to you.",
                        "Until 11.12. 19:00 you can give tickets back. Kept of each: 12.5% of its price, €1.50 and the service fee."
                                + " If you exchange them for others, only the service fee is kept."
                                + " You choose between your money and a balance for other tickets.",
                        "After that they are not taken back.",
                        "If the performance is called off, you get everything back; if it is moved, you choose.");
        assertThat(bulgarian.sentences(terms, SALE, EARLY).get(2))
                .startsWith("До 11.12. 19:00 можете да върнете билети. От всеки се удържа: ")
                .contains("1,50\u00a0€ и таксата за обслужване.");
    }

    @Test
    void aStepThatIsOverIsNotSaid() {
        var terms = new CancellationTerms(List.of(WHOLE, SOME));
        var atItsEnd = CancellationTerms.end(WHOLE, STARTS);
        assertThat(english.sentences(terms, SALE, atItsEnd)).hasSize(4).noneMatch(said -> said.contains("5.12."));
    }

    @Test
    void withoutTermsThereIsTheUndoWindowOnly() {
        assertThat(english.sentences(CancellationTerms.NONE, SALE, EARLY)).hasSize(3);
    }

    @Test
    void whatCostsNothingSaysNothingOfMoney() {
        var free = new TermsText.Sale(STARTS, SOFIA, true);
        assertThat(english.sentences(new CancellationTerms(List.of(SOME)), free, EARLY))
                .noneMatch(said -> said.contains("fee") || said.contains("paid") || said.contains("Kept"));
    }

    @Test
    void onlyABalanceIsSaid() {
        var credit = new CancellationStep(1, null, null, true, false, Repayment.CREDIT);
        assertThat(english.sentences(new CancellationTerms(List.of(credit)), SALE, EARLY)
                        .get(1))
                .endsWith("instead of money; it does not run out.");
    }
}
