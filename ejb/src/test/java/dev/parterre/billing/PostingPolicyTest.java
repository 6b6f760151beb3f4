package dev.parterre.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.billing.PostingPolicy.Occasion;
import dev.parterre.catalog.OrganiserId;
import dev.parterre.payment.Tender;
import dev.parterre.pricing.Quote.Part;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PostingPolicyTest {

    private static final Occasion NOW = new Occasion("test:1", "7KQ2M9HD", Instant.parse("2026-12-01T12:00:00Z"));
    private static final OrganiserId ORGANISER = new OrganiserId(7);

    private final Map<AccountKey, Long> books = new HashMap<>();

    private static Money eur(long minor) {
        return new Money(minor, "EUR");
    }

    private void post(Entry entry) {
        entry.lines().forEach(line -> books.merge(line.account(), line.amount().minor(), Long::sum));
    }

    private long on(Account account) {
        return books.entrySet().stream()
                .filter(entry -> entry.getKey().account() == account)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static SoldLine aTicketOf45Euros() {
        return new SoldLine(eur(3563), eur(712), eur(187), eur(38));
    }

    @Test
    void aSaleGivesTheOrganiserTheTicketAndTheHouseTheFee() {
        post(PostingPolicy.captured(NOW, Tender.CARD, eur(9000)));
        post(PostingPolicy.sold(NOW, ORGANISER, List.of(aTicketOf45Euros(), aTicketOf45Euros()))
                .entry());
        assertThat(on(Account.GATEWAY)).isEqualTo(9000);
        assertThat(on(Account.CUSTOMERS)).isZero();
        assertThat(on(Account.TICKETS)).isEqualTo(-7126);
        assertThat(on(Account.TICKET_VAT)).isEqualTo(-1424);
        assertThat(on(Account.FEES)).isEqualTo(-374);
        assertThat(on(Account.FEE_VAT)).isEqualTo(-76);
        assertThat(books).containsKey(new AccountKey(Account.TICKETS, 7));
    }

    @Test
    void whatIsGivenBackAndRefundedLeavesNothing() {
        post(PostingPolicy.captured(NOW, Tender.CARD, eur(4500)));
        post(PostingPolicy.sold(NOW, ORGANISER, List.of(aTicketOf45Euros())).entry());
        post(PostingPolicy.returned(NOW, ORGANISER, List.of(aTicketOf45Euros())).entry());
        assertThat(on(Account.CUSTOMERS)).isEqualTo(-4500);
        post(PostingPolicy.refunded(NOW, Tender.CARD, eur(4500)));
        assertThat(books.values()).containsOnly(0L);
    }

    @Test
    void aFeeThatIsKeptIsTheHousesWithItsTax() {
        post(PostingPolicy.captured(NOW, Tender.CARD, eur(4500)));
        post(PostingPolicy.sold(NOW, ORGANISER, List.of(aTicketOf45Euros())).entry());
        post(PostingPolicy.returned(NOW, ORGANISER, List.of(aTicketOf45Euros())).entry());
        post(PostingPolicy.kept(NOW, List.of(new Part(eur(500), eur(83), new BigDecimal("20.00"))))
                .entry());
        post(PostingPolicy.refunded(NOW, Tender.CARD, eur(4000)));
        assertThat(on(Account.CUSTOMERS)).isZero();
        assertThat(on(Account.GATEWAY)).isEqualTo(500);
        assertThat(on(Account.FEES)).isEqualTo(-417);
        assertThat(on(Account.FEE_VAT)).isEqualTo(-83);
    }

    @Test
    void whatCostsNothingIsNotPosted() {
        var nothing = new SoldLine(eur(0), eur(0), eur(0), eur(0));
        assertThat(PostingPolicy.sold(NOW, ORGANISER, List.of(nothing)).isEmpty())
                .isTrue();
        assertThat(PostingPolicy.returned(NOW, ORGANISER, List.of()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CARD,GATEWAY", "CASH,CASH", "TERMINAL,TERMINAL", "BALANCE,CREDIT"})
    void everyTenderBringsTheMoneyToItsPlace(Tender tender, Account place) {
        post(PostingPolicy.captured(NOW, tender, eur(100)));
        assertThat(on(place)).isEqualTo(100);
        post(PostingPolicy.refunded(NOW, tender, eur(100)));
        assertThat(on(place)).isZero();
    }

    @Test
    void aVoucherIsOwedUntilItIsSpent() {
        post(PostingPolicy.captured(NOW, Tender.CARD, eur(5000)));
        post(PostingPolicy.creditBought(NOW, eur(5000)));
        assertThat(on(Account.CREDIT)).isEqualTo(-5000);
        post(PostingPolicy.captured(NOW, Tender.BALANCE, eur(4500)));
        post(PostingPolicy.sold(NOW, ORGANISER, List.of(aTicketOf45Euros())).entry());
        assertThat(on(Account.CREDIT)).isEqualTo(-500);
        assertThat(on(Account.CUSTOMERS)).isZero();
        post(PostingPolicy.creditGiven(NOW, eur(1000)));
        assertThat(on(Account.GOODWILL)).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource({"true,4500,0", "false,0,4500"})
    void aDisputeIsWonOrTheHousesLoss(boolean won, long atGateway, long lost) {
        post(PostingPolicy.captured(NOW, Tender.CARD, eur(4500)));
        post(PostingPolicy.disputed(NOW, eur(4500)));
        assertThat(on(Account.GATEWAY)).isZero();
        post(PostingPolicy.decided(NOW, eur(4500), won));
        assertThat(on(Account.GATEWAY)).isEqualTo(atGateway);
        assertThat(on(Account.CHARGEBACKS)).isEqualTo(lost);
        assertThat(on(Account.DISPUTED)).isZero();
    }

    @Test
    void aTransferIsNobodysUntilItIsFoundToBeForSomething() {
        post(PostingPolicy.received(NOW, eur(4600)));
        assertThat(on(Account.UNMATCHED)).isEqualTo(-4600);
        post(PostingPolicy.captured(NOW, Tender.TRANSFER, eur(4500)));
        post(PostingPolicy.sentBack(NOW, eur(100)));
        assertThat(on(Account.UNMATCHED)).isZero();
        assertThat(on(Account.BANK)).isEqualTo(4500);
        assertThat(on(Account.CUSTOMERS)).isEqualTo(-4500);
        post(PostingPolicy.refunded(NOW, Tender.TRANSFER, eur(4500)));
        assertThat(books.values()).containsOnly(0L);
    }

    @Test
    void aRefundThatComesBackIsStillOwed() {
        post(PostingPolicy.captured(NOW, Tender.CARD, eur(4500)));
        post(PostingPolicy.refunded(NOW, Tender.CARD, eur(4500)));
        post(PostingPolicy.refundReturned(NOW, Tender.CARD, eur(4500)));
        assertThat(on(Account.CUSTOMERS)).isEqualTo(-4500);
        assertThat(on(Account.GATEWAY)).isEqualTo(4500);
    }

    @Test
    void whatIsMissingFromATillIsInSight() {
        post(PostingPolicy.counted(NOW, eur(-120)).entry());
        assertThat(on(Account.CASH)).isEqualTo(-120);
        assertThat(on(Account.TILL_GAPS)).isEqualTo(120);
        assertThat(PostingPolicy.counted(NOW, eur(0)).isEmpty()).isTrue();
    }

    @Test
    void theGatewaysCostsAreTheHouses() {
        post(PostingPolicy.captured(NOW, Tender.CARD, eur(4500)));
        post(PostingPolicy.received(NOW, eur(4407)));
        post(PostingPolicy.settled(NOW, Account.GATEWAY, eur(4407), eur(93)));
        assertThat(on(Account.GATEWAY)).isZero();
        assertThat(on(Account.UNMATCHED)).isZero();
        assertThat(on(Account.BANK)).isEqualTo(4407);
        assertThat(on(Account.GATEWAY_COSTS)).isEqualTo(93);
    }

    @Test
    void aPayoutIsTheOrganisersAlone() {
        post(PostingPolicy.received(NOW, eur(4500)));
        post(PostingPolicy.captured(NOW, Tender.TRANSFER, eur(4500)));
        post(PostingPolicy.sold(NOW, ORGANISER, List.of(aTicketOf45Euros())).entry());
        post(PostingPolicy.paidOut(NOW, ORGANISER, eur(4275)));
        assertThat(on(Account.TICKETS) + on(Account.TICKET_VAT) + on(Account.PAID_OUT))
                .isZero();
        assertThat(on(Account.BANK)).isEqualTo(225);
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    void everyAccountHasASide(Account account) {
        assertThat(account.side()).isNotNull();
    }

    /** 10,000 bookings whose facts arrive in any order: nothing is lost, and what is settled leaves nothing with the customers. */
    @Test
    void inWhateverOrderFactsArriveTheBooksComeOutTheSame() {
        var random = new Random(20261122);
        for (var i = 0; i < 10_000; i++) {
            books.clear();
            var lines = new ArrayList<SoldLine>();
            var given = new ArrayList<SoldLine>();
            for (var n = random.nextInt(5) + 1; n > 0; n--) {
                var line = new SoldLine(
                        eur(random.nextInt(10_000)), eur(random.nextInt(2_000)), eur(random.nextInt(500)), eur(1));
                lines.add(line);
                if (random.nextInt(3) == 0) {
                    given.add(line);
                }
            }
            var paid = sum(lines);
            var back = sum(given);
            var entries = new ArrayList<Entry>();
            entries.add(PostingPolicy.captured(NOW, Tender.CARD, eur(paid)));
            entries.add(PostingPolicy.sold(NOW, ORGANISER, lines).entry());
            if (back > 0) {
                entries.add(PostingPolicy.returned(NOW, ORGANISER, given).entry());
                entries.add(PostingPolicy.refunded(NOW, Tender.CARD, eur(back)));
            }
            Collections.shuffle(entries, random);
            entries.forEach(this::post);
            assertThat(on(Account.CUSTOMERS)).isZero();
            assertThat(on(Account.GATEWAY)).isEqualTo(paid - back);
            assertThat(-on(Account.TICKETS) - on(Account.TICKET_VAT) - on(Account.FEES) - on(Account.FEE_VAT))
                    .isEqualTo(paid - back);
        }
    }

    private static long sum(List<SoldLine> lines) {
        return lines.stream().mapToLong(line -> line.price().minor()).sum();
    }
}
