package dev.parterre.banking;

import dev.parterre.banking.StatementLine.Party;
import dev.parterre.shared.Money;
import dev.parterre.shared.NotAnAmount;
import jakarta.enterprise.context.Dependent;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * CAMT.053, the bank-to-customer statement of ISO 20022, in any of its versions. Booked entries only; an entry that gathers several
 * transactions gives a line for each. Document types and entities are refused.
 */
@Dependent
class Camt053Reader implements StatementReader {

    private static final int DATE = 10;

    @Override
    public StatementFormat format() {
        return StatementFormat.CAMT053;
    }

    @Override
    public List<StatementLine> read(byte[] content) {
        try {
            var xml = factory().createXMLStreamReader(new ByteArrayInputStream(content));
            try {
                return statements(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException unreadable) {
            throw new StatementRefused("no-xml");
        } catch (DateTimeException | NotAnAmount unreadable) {
            throw new StatementRefused("unreadable-entry");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static List<StatementLine> statements(XMLStreamReader xml) throws XMLStreamException {
        var lines = new ArrayList<StatementLine>();
        var known = false;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new StatementRefused("doctype");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                known |= xml.getLocalName().equals("BkToCstmrStmt");
                if (xml.getLocalName().equals("Stmt")) {
                    statement(XmlPart.read(xml)).forEach(lines::add);
                }
            }
        }
        if (!known) {
            throw new StatementRefused("no-statement");
        }
        return lines;
    }

    private static Stream<StatementLine> statement(XmlPart statement) {
        var account = Stream.of(statement.text("Acct", "Id", "IBAN"), statement.text("Acct", "Id", "Othr", "Id"))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .map(Iban::compact)
                .orElseThrow(() -> new StatementRefused("no-account"));
        return statement.all("Ntry").filter(Camt053Reader::isBooked).flatMap(entry -> entry(entry, account));
    }

    private static boolean isBooked(XmlPart entry) {
        var code = entry.text("Sts", "Cd");
        return "BOOK".equals(code.isEmpty() ? entry.text("Sts") : code);
    }

    private static Stream<StatementLine> entry(XmlPart entry, String account) {
        var details = entry.all("NtryDtls", "TxDtls").toList();
        if (details.size() < 2) {
            var detail = details.isEmpty() ? entry : details.get(0);
            return Stream.of(line(entry, detail, account, entry.first("Amt").orElseThrow(Camt053Reader::noAmount)));
        }
        return details.stream().map(detail -> line(entry, detail, account, amount(detail)));
    }

    private static XmlPart amount(XmlPart detail) {
        return detail.first("Amt")
                .or(() -> detail.first("AmtDtls", "TxAmt", "Amt"))
                .orElseThrow(Camt053Reader::noAmount);
    }

    private static StatementRefused noAmount() {
        return new StatementRefused("no-amount");
    }

    private static StatementLine line(XmlPart entry, XmlPart detail, String account, XmlPart amount) {
        var incoming = "CRDT".equals(direction(entry, detail));
        var reference = detail.text("RmtInf", "Strd", "CdtrRefInf", "Ref");
        return new StatementLine(
                bankRef(entry, detail),
                account,
                bookedOn(entry),
                Money.of(amount.text(), amount.attribute("Ccy")),
                incoming,
                "true".equals(entry.text("RvslInd")),
                party(detail, incoming ? "Dbtr" : "Cdtr"),
                reference.isEmpty() ? detail.text("Refs", "EndToEndId") : reference,
                detail.all("RmtInf", "Ustrd").map(XmlPart::text).collect(Collectors.joining(" ")));
    }

    private static String direction(XmlPart entry, XmlPart detail) {
        var own = detail.text("CdtDbtInd");
        return own.isEmpty() ? entry.text("CdtDbtInd") : own;
    }

    /** The entry's reference serves only where it names one transaction. */
    private static String bankRef(XmlPart entry, XmlPart detail) {
        var single = entry.all("NtryDtls", "TxDtls").count() < 2;
        return Stream.of(
                        detail.text("Refs", "AcctSvcrRef"),
                        detail.text("Refs", "TxId"),
                        single ? entry.text("AcctSvcrRef") : "",
                        single ? entry.text("NtryRef") : "")
                .filter(reference -> !reference.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static LocalDate bookedOn(XmlPart entry) {
        var date = entry.text("BookgDt", "Dt");
        var moment = date.isEmpty() ? entry.text("BookgDt", "DtTm") : date;
        return LocalDate.parse(moment.substring(0, Math.min(DATE, moment.length())));
    }

    /** From version 8 on the party stands one step deeper. */
    private static Party party(XmlPart detail, String role) {
        var name = detail.text("RltdPties", role, "Nm");
        return new Party(
                name.isEmpty() ? detail.text("RltdPties", role, "Pty", "Nm") : name,
                Iban.compact(detail.text("RltdPties", role + "Acct", "Id", "IBAN")));
    }
}
