package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** What the bank says, as phrases; finance sends it. */
final class Statements {

    private static final String PAYER = "DE89370400440532013000";

    private Statements() {}

    /** One incoming movement with a reference of the bank of its own. */
    static String incoming(String amount, String currency, String name, String text) {
        return """
            <Ntry><Amt Ccy="%s">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-20</Dt></BookgDt>
              <AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>%s</Nm></Dbtr>
              <DbtrAcct><Id><IBAN>%s</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            """
                .formatted(currency, amount, UUID.randomUUID(), name, PAYER, text);
    }

    /** One outgoing movement. */
    static String outgoing(String amount, String endToEnd) {
        return """
            <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-21</Dt></BookgDt>
              <AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
            """
                .formatted(amount, UUID.randomUUID(), endToEnd);
    }

    static String camt(String... entries) {
        return """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>1</Id>
              <Acct><Id><IBAN>BG80BNBG96611020345678</IBAN></Id></Acct>%s</Stmt></BkToCstmrStmt></Document>
            """
                .formatted(String.join("", entries));
    }

    static Answer send(String format, String content) {
        return Api.as("FINANCE")
                .send(
                        "POST",
                        "bank-statements?format=" + format + "&fileName=test",
                        BodyPublishers.ofString(content),
                        "Content-Type",
                        "application/octet-stream");
    }

    /** Takes these lines. */
    static void say(String... entries) {
        var taken = send("camt053", camt(entries));
        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(201);
        assertThat(taken.body().path("newLines").asInt()).isEqualTo(entries.length);
    }
}
