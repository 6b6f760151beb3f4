package dev.parterre.reports;

import dev.parterre.billing.DocumentContent;
import dev.parterre.billing.DocumentContent.Correction;
import dev.parterre.billing.DocumentContent.Line;
import dev.parterre.billing.DocumentContent.Tax;
import dev.parterre.billing.DocumentKind;
import dev.parterre.billing.Party;
import dev.parterre.billing.TaxCategory;
import dev.parterre.payment.Tender;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * A document's data as EN 16931 wants it, in UN/CEFACT's Cross Industry Invoice (the syntax of Factur-X and ZUGFeRD). The amounts are
 * those of the document, to the minor unit: nothing is computed again here, except the net price of one piece, which has no
 * influence on any sum.
 */
final class CrossIndustryInvoice {

    private static final String GUIDELINE = "urn:cen.eu:en16931:2017";
    private static final String INVOICE = "380";
    private static final String CREDIT_NOTE = "381";
    /** UNTDID 4461; what is not in it is an instrument that is not defined. */
    private static final Map<Tender, String> MEANS =
            Map.of(Tender.CASH, "10", Tender.CARD, "48", Tender.TERMINAL, "48", Tender.BALANCE, "1");

    private final DocumentContent document;
    private final XmlText xml = new XmlText();

    private CrossIndustryInvoice(DocumentContent document) {
        this.document = document;
    }

    static byte[] of(DocumentContent document) {
        return new CrossIndustryInvoice(document).write();
    }

    private byte[] write() {
        xml.begin();
        xml.in(
                "rsm:ExchangedDocumentContext",
                () -> xml.in("ram:GuidelineSpecifiedDocumentContextParameter", () -> xml.text("ram:ID", GUIDELINE)));
        xml.in("rsm:ExchangedDocument", this::head);
        xml.in("rsm:SupplyChainTradeTransaction", this::transaction);
        return xml.end();
    }

    private void head() {
        xml.text("ram:ID", document.number());
        xml.text("ram:TypeCode", document.kind() == DocumentKind.CREDIT_NOTE ? CREDIT_NOTE : INVOICE);
        xml.in("ram:IssueDateTime", () -> xml.date("udt:DateTimeString", document.issuedOn()));
    }

    private void transaction() {
        var number = 1;
        for (var line : document.lines()) {
            line(line, number++);
        }
        xml.in("ram:ApplicableHeaderTradeAgreement", () -> {
            xml.in(
                    "ram:SellerTradeParty",
                    () -> party(document.issuer(), document.issuer().vatNumber()));
            xml.in("ram:BuyerTradeParty", () -> party(document.buyer(), buyersVatNumber()));
            xml.in(
                    "ram:BuyerOrderReferencedDocument",
                    () -> xml.text("ram:IssuerAssignedID", document.subject().reference()));
        });
        xml.in(
                "ram:ApplicableHeaderTradeDelivery",
                () -> xml.in(
                        "ram:ActualDeliverySupplyChainEvent",
                        () -> xml.in(
                                "ram:OccurrenceDateTime",
                                () -> xml.date(
                                        "udt:DateTimeString", document.subject().suppliedOn()))));
        xml.in("ram:ApplicableHeaderTradeSettlement", this::settlement);
    }

    private void line(Line line, int number) {
        xml.in("ram:IncludedSupplyChainTradeLineItem", () -> {
            xml.in("ram:AssociatedDocumentLineDocument", () -> xml.text("ram:LineID", Integer.toString(number)));
            xml.in("ram:SpecifiedTradeProduct", () -> {
                xml.text("ram:Name", line.text());
                xml.text("ram:Description", line.detail());
            });
            xml.in(
                    "ram:SpecifiedLineTradeAgreement",
                    () -> xml.in(
                            "ram:NetPriceProductTradePrice",
                            () -> xml.text("ram:ChargeAmount", netPrice(line).toPlainString())));
            xml.in(
                    "ram:SpecifiedLineTradeDelivery",
                    () -> xml.text("ram:BilledQuantity", Integer.toString(line.quantity()), "unitCode", "C62"));
            xml.in("ram:SpecifiedLineTradeSettlement", () -> {
                xml.in("ram:ApplicableTradeTax", () -> {
                    var category = category(line.rate());
                    xml.text("ram:TypeCode", "VAT");
                    xml.text("ram:CategoryCode", category.code());
                    rate(category, line.rate());
                });
                xml.in(
                        "ram:SpecifiedTradeSettlementLineMonetarySummation",
                        () -> money("ram:LineTotalAmount", line.all().net()));
            });
        });
    }

    private static BigDecimal netPrice(Line line) {
        var net = line.all().net().decimal();
        return net.divide(BigDecimal.valueOf(line.quantity()), net.scale() + 4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private TaxCategory category(BigDecimal rate) {
        return document.taxes().stream()
                .filter(tax -> tax.rate().compareTo(rate) == 0)
                .map(Tax::category)
                .findFirst()
                .orElseThrow();
    }

    /** Outside the scope of the tax there is no rate, not even one of nothing (BR-O-5). */
    private void rate(TaxCategory category, BigDecimal rate) {
        if (category != TaxCategory.OUTSIDE) {
            xml.text("ram:RateApplicablePercent", rate.toPlainString());
        }
    }

    /** An invoice outside the scope of the tax names no VAT number of the buyer (BR-O-2). */
    private String buyersVatNumber() {
        var outside = document.taxes().stream().anyMatch(tax -> tax.category() == TaxCategory.OUTSIDE);
        return outside ? null : document.buyer().vatNumber();
    }

    private void party(Party party, String vatNumber) {
        xml.text("ram:Name", party.name());
        if (party.registration() != null) {
            xml.in("ram:SpecifiedLegalOrganization", () -> xml.text("ram:ID", party.registration()));
        }
        if (party.email() != null) {
            xml.in(
                    "ram:DefinedTradeContact",
                    () -> xml.in("ram:EmailURIUniversalCommunication", () -> xml.text("ram:URIID", party.email())));
        }
        xml.in("ram:PostalTradeAddress", () -> {
            xml.text("ram:PostcodeCode", party.address().postcode());
            xml.text("ram:LineOne", party.address().street());
            xml.text("ram:CityName", party.address().city());
            xml.text("ram:CountryID", party.address().country());
        });
        if (vatNumber != null) {
            xml.in("ram:SpecifiedTaxRegistration", () -> xml.text("ram:ID", vatNumber, "schemeID", "VA"));
        }
    }

    private void settlement() {
        xml.text("ram:InvoiceCurrencyCode", document.total().gross().currency());
        var means = document.subject().paidBy() == null
                ? null
                : MEANS.get(document.subject().paidBy());
        if (means != null) {
            xml.in("ram:SpecifiedTradeSettlementPaymentMeans", () -> xml.text("ram:TypeCode", means));
        }
        document.taxes().forEach(this::tax);
        xml.in("ram:SpecifiedTradeSettlementHeaderMonetarySummation", this::sums);
        document.correction().ifPresent(this::correction);
    }

    private void tax(Tax tax) {
        xml.in("ram:ApplicableTradeTax", () -> {
            money("ram:CalculatedAmount", tax.amounts().vat());
            xml.text("ram:TypeCode", "VAT");
            xml.text("ram:ExemptionReason", tax.reason());
            money("ram:BasisAmount", tax.amounts().net());
            xml.text("ram:CategoryCode", tax.category().code());
            rate(tax.category(), tax.rate());
        });
    }

    /** Everything was paid before it was written, so that nothing is due. */
    private void sums() {
        var total = document.total();
        money("ram:LineTotalAmount", total.net());
        money("ram:TaxBasisTotalAmount", total.net());
        xml.text(
                "ram:TaxTotalAmount",
                total.vat().amount(),
                "currencyID",
                total.vat().currency());
        money("ram:GrandTotalAmount", total.gross());
        money("ram:TotalPrepaidAmount", total.gross());
        money("ram:DuePayableAmount", Money.zero(total.gross().currency()));
    }

    private void correction(Correction corrects) {
        xml.in("ram:InvoiceReferencedDocument", () -> {
            xml.text("ram:IssuerAssignedID", corrects.number());
            xml.in("ram:FormattedIssueDateTime", () -> xml.date("qdt:DateTimeString", corrects.issuedOn()));
        });
    }

    private void money(String element, Money amount) {
        xml.text(element, amount.amount());
    }
}
