package dev.parterre.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * Amounts and rates as people type them: with a comma or a point before the decimals, blanks between the thousands, and a euro or per
 * cent sign beside them. What could be meant in two ways ({@code 1,234}), or in another currency, is asked again.
 */
@FacesConverter("amount")
public class AmountConverter implements Converter<BigDecimal> {

    private static final String BLANK = "[\\s\\u00a0\\u202f\\u2009]";
    private static final String EURO = "(?i:€|EUR)";
    private static final Pattern BESIDE =
            Pattern.compile("^" + BLANK + "*(" + EURO + BLANK + "*)?|" + BLANK + "*(" + EURO + "|%)?" + BLANK + "*$");
    private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("(?<=\\d)(" + BLANK + "|['’])(?=\\d{3}(?!\\d))");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}([.,]\\d{1,4})?");
    private static final Pattern TWO_WAYS = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern THOUSANDS =
            Pattern.compile("-?\\d{1,3}((,\\d{3})+(\\.\\d{1,2})?|(\\.\\d{3})+(,\\d{1,2})?)");

    @Override
    public BigDecimal getAsObject(FacesContext faces, UIComponent input, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return read(typed).orElseThrow(() -> new ConverterException(refused(faces)));
    }

    /** Empty when it is no amount, or could be two. */
    static Optional<BigDecimal> read(String typed) {
        var number = BESIDE.matcher(typed).replaceAll("");
        var bare = BETWEEN_THOUSANDS.matcher(number).replaceAll("").replace('−', '-');
        if (TWO_WAYS.matcher(bare).matches()) {
            return Optional.empty();
        }
        if (PLAIN.matcher(bare).matches()) {
            return Optional.of(new BigDecimal(bare.replace(',', '.')));
        }
        if (!THOUSANDS.matcher(bare).matches()) {
            return Optional.empty();
        }
        var point = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
        var decimals = bare.length() - point - 1;
        var digits = bare.replaceAll("[.,]", "");
        return Optional.of(decimals == 3 ? new BigDecimal(digits) : new BigDecimal(digits).movePointLeft(decimals));
    }

    private static FacesMessage refused(FacesContext faces) {
        var words = ResourceBundle.getBundle(
                "i18n.faces", faces.getViewRoot().getLocale(), AmountConverter.class.getClassLoader());
        return new FacesMessage(
                FacesMessage.SEVERITY_ERROR,
                words.getString("jakarta.faces.converter.BigDecimalConverter.DECIMAL"),
                null);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, BigDecimal amount) {
        return amount == null ? "" : written(amount, faces.getViewRoot().getLocale());
    }

    static String written(BigDecimal amount, Locale locale) {
        var plain = amount.toPlainString();
        return "bg".equals(locale.getLanguage()) ? plain.replace('.', ',') : plain;
    }
}
