package dev.parterre.banking;

import static dev.parterre.banking.TransferFixture.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.banking.StatementLine.Party;
import dev.parterre.shared.Money;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReadersTest {

    private static final String HOUSE = "BG80BNBG96611020345678";

    @TempDir
    private Path folder;

    private static String camt(String version, String entries) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s"><BkToCstmrStmt>
              <GrpHdr><MsgId>1</MsgId></GrpHdr>
              <Stmt><Id>S1</Id><Acct><Id><IBAN>%s</IBAN></Id></Acct>%s</Stmt>
            </BkToCstmrStmt></Document>
            """
                .formatted(version, HOUSE, entries)
                .strip();
    }

    private static List<StatementLine> read(String xml) {
        return new Camt053Reader().read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static final String INCOMING =
            """
            <Ntry><Amt Ccy="EUR">45.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
              <BookgDt><Dt>2026-11-20</Dt></BookgDt><AcctSvcrRef>B-17</AcctSvcrRef>
              <NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Иван Петров</Nm></Dbtr>
                <DbtrAcct><Id><IBAN>DE89 3704 0044 0532 0130 00</IBAN></Id></DbtrAcct></RltdPties>
                <RmtInf><Strd><CdtrRefInf><Ref>RF187KQ2M9HD4X</Ref></CdtrRefInf></Strd></RmtInf>
              </TxDtls></NtryDtls></Ntry>
            """;

    @Test
    void readsAnIncomingEntry() {
        var lines = read(camt("02", INCOMING));
        assertThat(lines)
                .containsExactly(new StatementLine(
                        "B-17",
                        HOUSE,
                        LocalDate.of(2026, 11, 20),
                        eur("45.00"),
                        true,
                        false,
                        new Party("Иван Петров", "DE89370400440532013000"),
                        "RF187KQ2M9HD4X",
                        ""));
    }

    @Test
    void readsTheLaterVersionsPartiesAndStates() {
        var entry = INCOMING.replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>")
                .replace("<Dbtr><Nm>Иван Петров</Nm></Dbtr>", "<Dbtr><Pty><Nm>Иван Петров</Nm></Pty></Dbtr>");
        assertThat(read(camt("08", entry))).isEqualTo(read(camt("02", INCOMING)));
    }

    @Test
    void anEntryOfSeveralTransactionsGivesALineForEach() {
        var entry =
                """
            <Ntry><Amt Ccy="EUR">70.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
              <BookgDt><DtTm>2026-11-20T09:00:00Z</DtTm></BookgDt><AcctSvcrRef>BATCH</AcctSvcrRef>
              <NtryDtls>
                <TxDtls><Refs><TxId>T1</TxId></Refs><Amt Ccy="EUR">45.00</Amt><RmtInf><Ustrd>7KQ2M</Ustrd><Ustrd>9HD4X</Ustrd></RmtInf></TxDtls>
                <TxDtls><Refs><TxId>T2</TxId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">25.00</Amt></TxAmt></AmtDtls></TxDtls>
              </NtryDtls></Ntry>
            """;
        var lines = read(camt("02", entry));
        assertThat(lines).extracting(StatementLine::amount).containsExactly(eur("45.00"), eur("25.00"));
        assertThat(lines).extracting(StatementLine::bankRef).containsExactly("T1", "T2");
        assertThat(References.in(lines.get(0).message())).contains("7KQ2M9HD4X");
    }

    @Test
    void onlyBookedEntriesCount() {
        assertThat(read(camt("02", INCOMING.replace("BOOK", "PDNG")))).isEmpty();
    }

    @Test
    void outgoingAndReversedAreTold() {
        var reversed = INCOMING.replace("<CdtDbtInd>CRDT", "<RvslInd>true</RvslInd><CdtDbtInd>DBIT");
        var line = read(camt("02", reversed)).get(0);
        assertThat(line.incoming()).isFalse();
        assertThat(line.reversed()).isTrue();
    }

    @Test
    void nothingOutsideTheFileIsRead() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        var attack = camt("02", INCOMING.replace("RF187KQ2M9HD4X", "&leak;"))
                .replace(
                        "<Document", "<!DOCTYPE Document [<!ENTITY leak SYSTEM \"" + secret.toUri() + "\">]><Document");
        assertThatThrownBy(() -> read(attack)).isInstanceOf(StatementRefused.class);
    }

    @Test
    void entitiesThatGrowAreRefused() {
        var attack = camt("02", INCOMING.replace("RF187KQ2M9HD4X", "&b;"))
                .replace(
                        "<Document",
                        "<!DOCTYPE d [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><Document");
        assertThatThrownBy(() -> read(attack)).isInstanceOf(StatementRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no xml", "<a/>", "<Document><BkToCstmrStmt><Stmt/></BkToCstmrStmt></Document>", "<a>"})
    void whatIsNoStatementIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(StatementRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<Amt Ccy=\"EUR\">45.001</Amt>", "<Amt Ccy=\"XXY\">45.00</Amt>", "<Amt Ccy=\"EUR\">x</Amt>", ""})
    void anAmountThatIsNoneIsRefused(String amount) {
        var entry = INCOMING.replace("<Amt Ccy=\"EUR\">45.00</Amt>", amount);
        assertThatThrownBy(() -> read(camt("02", entry))).isInstanceOf(StatementRefused.class);
    }

    private static final CsvDialect BANK = new CsvDialect(
            Map.of(
                    "date",
                    "Дата",
                    "amount",
                    "Сума",
                    "name",
                    "Наредител",
                    "iban",
                    "Сметка",
                    "message",
                    "Основание",
                    "bankRef",
                    "Номер"),
            ";",
            "dd.MM.uuuu",
            ",",
            Charset.forName("windows-1251"),
            "EUR");

    private static List<StatementLine> readCsv(String text) {
        return new CsvStatementReader(BANK, HOUSE).read(text.getBytes(Charset.forName("windows-1251")));
    }

    @Test
    void readsABulgarianBanksCsv() {
        var lines = readCsv(
                """
            Номер;Дата;Сума;Наредител;Сметка;Основание
            17;20.11.2026;1 045,00;Иван Петров;DE89 3704 0044 0532 0130 00;"Билети; 7KQ2M-9HD4X"
            18;20.11.2026;-45,00;;;такса
            """);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .isEqualTo(new StatementLine(
                        "17",
                        HOUSE,
                        LocalDate.of(2026, 11, 20),
                        eur("1045.00"),
                        true,
                        false,
                        new Party("Иван Петров", "DE89370400440532013000"),
                        "",
                        "Билети; 7KQ2M-9HD4X"));
        assertThat(lines.get(1).incoming()).isFalse();
        assertThat(lines.get(1).amount()).isEqualTo(eur("45.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a;b\n1;2", "Номер;Дата;Сума\n1;20.11.2026;x", "Номер;Дата;Сума\n1;31.02.2026;1,00"})
    void csvThatIsNoStatementIsRefused(String text) {
        assertThatThrownBy(() -> readCsv(text)).isInstanceOf(StatementRefused.class);
    }

    @Test
    void theSameLineHasTheSameKeyAndTwinsHaveTheirOwn() {
        var line = readCsv("Дата;Сума;Наредител\n20.11.2026;45,00;Иван").get(0);
        assertThat(line.key(0)).isEqualTo(line.key(0)).isNotEqualTo(line.key(1));
        var named = read(camt("02", INCOMING)).get(0);
        assertThat(named.key(0)).isEqualTo(named.key(1));
        assertThat(Money.of("45.00", "EUR")).isEqualTo(named.amount());
    }
}
