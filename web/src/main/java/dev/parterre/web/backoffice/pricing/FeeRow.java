package dev.parterre.web.backoffice.pricing;

import dev.parterre.pricing.FeeRule;
import dev.parterre.pricing.Per;
import dev.parterre.shared.Money;
import dev.parterre.web.api.Parameters;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/** One rule of the fees as it is typed; an empty value means there is none. */
public class FeeRow {

    private static final String AMOUNT = "AMOUNT";
    private static final String PERCENT = "PERCENT";
    private static final String OF_TOTAL = "PERCENT_OF_TOTAL";

    private final String currency;
    private String kind = PERCENT;
    private String value;
    private Per per = Per.TICKET;
    private boolean inside = true;

    FeeRow(String currency) {
        this.currency = currency;
    }

    FeeRow(String currency, FeeRule rule) {
        this(currency);
        inside = rule.inside();
        if (rule instanceof FeeRule.Amount amount) {
            kind = AMOUNT;
            value = amount.amount().amount();
            per = amount.per();
        } else if (rule instanceof FeeRule.Percent percent) {
            value = percent.rate().toPlainString();
            per = percent.per();
        } else if (rule instanceof FeeRule.PercentOfTotal share) {
            kind = OF_TOTAL;
            value = share.rate().toPlainString();
            per = Per.BOOKING;
        }
    }

    Optional<FeeRule> rule() {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        var typed = PromotionForm.decimal(value);
        return Optional.of(
                switch (kind) {
                    case AMOUNT -> new FeeRule.Amount(Money.of(typed, currency), per, inside);
                    case OF_TOTAL -> new FeeRule.PercentOfTotal(Parameters.rate("value", typed));
                    default -> new FeeRule.Percent(Parameters.rate("value", typed), per, inside);
                });
    }

    /** How the list says what it comes to. */
    public String display(Locale locale) {
        var typed = PromotionForm.decimal(value);
        return kind.equals(AMOUNT) ? Money.of(typed, currency).display(locale) : percent(new BigDecimal(typed), locale);
    }

    static String percent(BigDecimal rate, Locale locale) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(rate.movePointLeft(2));
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public Per getPer() {
        return per;
    }

    public void setPer(Per per) {
        this.per = per;
    }

    public boolean isInside() {
        return inside;
    }

    public void setInside(boolean inside) {
        this.inside = inside;
    }
}
