package dev.parterre.reports;

import dev.parterre.billing.DocumentContent;
import dev.parterre.billing.DocumentContent.Correction;
import dev.parterre.billing.DocumentContent.Line;
import dev.parterre.billing.DocumentContent.Tax;
import dev.parterre.billing.DocumentPrinter;
import dev.parterre.billing.Party;
import dev.parterre.billing.PostalAddress;
import dev.parterre.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Receipts, invoices and credit notes by JasperReports, with their data inside by Mustang. */
@ApplicationScoped
class JasperDocumentPrinter implements DocumentPrinter {

    private static final ReportTemplate TEMPLATE =
            ReportTemplate.load("templates/billing/invoice.jasper", "i18n.invoice");

    @Override
    public byte[] print(DocumentContent document) {
        var locale = Locale.forLanguageTag(document.subject().language());
        var page = new Page(document, locale, TEMPLATE.words(locale));
        var print = TEMPLATE.fill(page.rows(), page.parameters(), locale);
        return OwnLoader.with(
                () -> FacturX.of(PdfDocument.export(print, page.title(), locale), CrossIndustryInvoice.of(document)));
    }

    /** One document in its language. */
    private record Page(DocumentContent document, Locale locale, ResourceBundle words) {

        String title() {
            return word("kind." + document.kind()) + " " + document.number() + ", "
                    + document.issuer().name();
        }

        Collection<Map<String, ?>> rows() {
            var rows = new ArrayList<Map<String, ?>>();
            document.lines().forEach(line -> rows.add(row(line)));
            return rows;
        }

        private Map<String, Object> row(Line line) {
            return Map.of(
                    "text", line.text(),
                    "detail", line.detail(),
                    "quantity", Integer.toString(line.quantity()),
                    "each", amount(line.each()),
                    "rate", percent(line.rate()),
                    "amount", amount(line.all().gross()));
        }

        Map<String, Object> parameters() {
            var all = new HashMap<String, Object>();
            all.put("seats", SeatRow.lit(18));
            all.put("title", title());
            all.put("kind", word("kind." + document.kind()));
            all.put("number", document.number());
            all.put("issuedOn", day(document.issuedOn()));
            all.put("suppliedOn", day(document.subject().suppliedOn()));
            all.put("reference", word("booking", document.subject().reference()));
            all.put("about", document.subject().title());
            var seller = document.subject().seller();
            all.put("agency", seller.isEmpty() ? "" : word("agency", seller));
            all.put(
                    "corrects",
                    document.correction()
                            .map(before -> word("corrects", before.number(), day(before.issuedOn())))
                            .orElse(""));
            put(all, "issuer", document.issuer());
            put(all, "buyer", document.buyer());
            putSums(all);
            return all;
        }

        private void put(Map<String, Object> all, String who, Party party) {
            all.put(who + "Name", party.name());
            all.put(who + "Address", address(party.address()));
            all.put(
                    who + "Numbers",
                    lines(
                            party.vatNumber() == null ? "" : word("vatNumber", party.vatNumber()),
                            party.registration() == null ? "" : word("registration", party.registration())));
        }

        /** Of a person who gave no address nothing is said. */
        private String address(PostalAddress address) {
            if (address.city().isEmpty()) {
                return "";
            }
            var country =
                    new Locale.Builder().setRegion(address.country()).build().getDisplayCountry(locale);
            return lines(address.street(), address.postcode() + " " + address.city() + ", " + country);
        }

        private void putSums(Map<String, Object> all) {
            var back = document.kind().takesBack();
            all.put("totalLabel", word(back ? "totalBack" : "total"));
            all.put("net", money(document.total().net()));
            all.put("vat", money(document.total().vat()));
            all.put("gross", money(document.total().gross()));
            all.put("paid", document.correction().map(this::back).orElseGet(this::paid));
            all.put("taxRates", taxes(tax -> percent(tax.rate())));
            all.put("taxNets", taxes(tax -> amount(tax.amounts().net())));
            all.put("taxVats", taxes(tax -> amount(tax.amounts().vat())));
            all.put("reasons", lines(document.taxes().stream().map(Tax::reason).toArray(String[]::new)));
        }

        private String back(Correction corrects) {
            return word(corrects.replaced() ? "replaced" : "back");
        }

        private String paid() {
            var by = document.subject().paidBy();
            return by == null ? word("paid") : word("paid." + by);
        }

        private String taxes(Function<Tax, String> column) {
            return document.taxes().stream().map(column).collect(Collectors.joining("\n"));
        }

        private String percent(BigDecimal rate) {
            return word("percent", NumberFormat.getNumberInstance(locale).format(rate));
        }

        private String amount(Money money) {
            var format = NumberFormat.getNumberInstance(locale);
            format.setMinimumFractionDigits(money.decimal().scale());
            format.setMaximumFractionDigits(money.decimal().scale());
            return format.format(money.decimal());
        }

        private String money(Money money) {
            return money.display(locale);
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofPattern(words.getString("invoice.day"), locale)
                    .format(day);
        }

        private String word(String key, Object... facts) {
            return new MessageFormat(words.getString("invoice." + key), locale).format(facts);
        }

        private static String lines(String... lines) {
            return Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
        }
    }
}
