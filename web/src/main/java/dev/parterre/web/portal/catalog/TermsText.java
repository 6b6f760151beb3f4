package dev.parterre.web.portal.catalog;

import dev.parterre.booking.CancellationStep;
import dev.parterre.booking.CancellationTerms;
import dev.parterre.booking.Repayment;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.BiFunction;

/**
 * The terms of giving tickets back in plain sentences: until when, and what is kept.
 *
 * @param dates how a moment is said within a sentence, on the clock of a place
 */
record TermsText(Locale locale, BiFunction<Instant, ZoneId, String> dates) {

    private static final String KEYS = "catalog.terms.";

    /**
     * @param startsAt of the performance, on whose clock the ends are told
     * @param free whether its tickets cost nothing
     */
    record Sale(Instant startsAt, ZoneId zone, boolean free) {}

    /** Those of the steps that are still open, in order, with what holds before and after them. */
    List<String> sentences(CancellationTerms terms, Sale sale, Instant now) {
        var sentences = new ArrayList<String>();
        sentences.add(words(sale.free() ? "thoughts.free" : "thoughts", CancellationTerms.SECOND_THOUGHTS.toMinutes()));
        terms.steps().stream()
                .filter(step -> now.isBefore(CancellationTerms.end(step, sale.startsAt())))
                .map(step -> sentence(step, sale))
                .forEach(sentences::add);
        sentences.add(words("after"));
        sentences.add(words(sale.free() ? "calledOff.free" : "calledOff"));
        return sentences;
    }

    private String sentence(CancellationStep step, Sale sale) {
        var end = dates.apply(CancellationTerms.end(step, sale.startsAt()), sale.zone());
        if (sale.free()) {
            return words("step.free", end);
        }
        var kept = kept(step);
        var sentence = new StringBuilder(kept.isEmpty() ? words("step.all", end) : words("step.kept", end, list(kept)));
        if (step.exchange() && keepsForCancelling(step)) {
            sentence.append(' ').append(words(step.serviceFeeBack() ? "exchange" : "exchange.fee"));
        }
        if (step.repayment() != Repayment.MONEY) {
            sentence.append(' ').append(words("repayment." + step.repayment()));
        }
        return sentence.toString();
    }

    private static boolean keepsForCancelling(CancellationStep step) {
        return step.percent().signum() > 0 || step.fee() != null && !step.fee().isZero();
    }

    private List<String> kept(CancellationStep step) {
        var kept = new ArrayList<String>();
        if (step.percent().signum() > 0) {
            var format = NumberFormat.getPercentInstance(locale);
            format.setMaximumFractionDigits(2);
            kept.add(words("kept.percent", format.format(step.percent().movePointLeft(2))));
        }
        if (step.fee() != null && !step.fee().isZero()) {
            kept.add(step.fee().display(locale));
        }
        if (!step.serviceFeeBack()) {
            kept.add(words("kept.serviceFee"));
        }
        return kept;
    }

    /** "a", "a and b", "a, b and c". */
    private String list(List<String> all) {
        var last = all.size() - 1;
        return last == 0 ? all.get(0) : words("and", String.join(", ", all.subList(0, last)), all.get(last));
    }

    private String words(String key, Object... quoted) {
        var bundle = ResourceBundle.getBundle("i18n.messages", locale, TermsText.class.getClassLoader());
        return new MessageFormat(bundle.getString(KEYS + key), locale).format(quoted);
    }
}
