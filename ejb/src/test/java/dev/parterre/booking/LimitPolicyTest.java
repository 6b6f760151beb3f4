package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.account.AccountId;
import dev.parterre.booking.PlaceRequest.InCategory;
import dev.parterre.booking.SaleLimits.Most;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.TicketType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitPolicyTest {

    private static final AccountId ANA = new AccountId(1);

    @ParameterizedTest
    @CsvSource({
        "10, 0, 10, true",
        "10, 0, 11, false",
        "10, 8, 2, true",
        "10, 8, 3, false",
        "10, 10, 1, false",
        "10, 12, 1, false",
        "1, 0, 1, true",
        "0, 0, 1, false"
    })
    void nobodyGetsMoreThanACustomerMay(int limit, int has, int wanted, boolean fine) {
        var limits = new SaleLimits(Most.of(null, limit), Map.of());
        verdict(limits, adults(has), adults(wanted), fine ? null : LimitExceeded.class);
    }

    @ParameterizedTest
    @CsvSource({"4, 0, 4, true", "4, 0, 5, false", "4, 4, 4, true", "4, 100, 4, true", "1, 0, 2, false"})
    void noBookingIsLargerThanItMay(int limit, int has, int wanted, boolean fine) {
        var limits = new SaleLimits(Most.of(limit, null), Map.of());
        verdict(limits, adults(has), adults(wanted), fine ? null : BookingLimitExceeded.class);
    }

    @ParameterizedTest
    @CsvSource({
        // children per booking, per customer; children had, wanted
        "2, 3, 0, 2, true",
        "2, 3, 0, 3, false",
        "2, 3, 1, 2, true",
        "2, 3, 2, 2, false",
        "2, 3, 3, 1, false",
        "2, 3, 9, 0, true",
        "0, 0, 0, 0, true",
        "0, , 0, 1, false",
        ", 0, 0, 1, false",
        ", , 50, 50, true"
    })
    void aTicketTypeHasLimitsOfItsOwn(Integer perBooking, Integer perCustomer, int has, int wanted, boolean fine) {
        var limits = new SaleLimits(Most.ANY, Map.of(TicketType.CHILD, Most.of(perBooking, perCustomer)));
        verdict(
                limits,
                children(has).plus(adults(7)),
                children(wanted).plus(adults(1)),
                fine ? null : TicketTypeLimitExceeded.class);
    }

    @Test
    void noLimitIsNoLimit() {
        verdict(SaleLimits.NONE, adults(5_000), adults(100), null);
    }

    @Test
    void saysHowManyThereAreAlready() {
        var limits = new SaleLimits(Most.of(null, 5), Map.of(TicketType.CHILD, Most.of(null, 1)));
        assertThatThrownBy(() -> LimitPolicy.check(limits, adults(4), adults(2)))
                .isInstanceOfSatisfying(LimitExceeded.class, no -> assertThat(no.facts())
                        .isEqualTo(Map.of("limit", 5, "has", 4, "wanted", 2)));
        assertThatThrownBy(() -> LimitPolicy.check(limits, children(1), children(1)))
                .isInstanceOfSatisfying(LimitExceeded.class, no -> assertThat(no.facts())
                        .isEqualTo(Map.of("ticketType", "CHILD", "limit", 1, "has", 1, "wanted", 1)));
    }

    @Test
    void theSeasonsNumberCountsWhereTheHouseHasSetNone() {
        var house = new SaleLimits(Most.of(4, null), Map.of());
        assertThat(house.orPerCustomer(8).all()).isEqualTo(Most.of(4, 8));
        assertThat(new SaleLimits(Most.of(4, 6), Map.of()).orPerCustomer(8).all())
                .isEqualTo(Most.of(4, 6));
        assertThat(house.limitsCustomers()).isFalse();
        assertThat(new SaleLimits(Most.ANY, Map.of(TicketType.CHILD, Most.of(null, 1))).limitsCustomers())
                .isTrue();
    }

    @Test
    void limitsAreNumbersThatMakeSense() {
        assertThatThrownBy(() -> Most.of(-1, null)).isInstanceOf(LimitOutOfRange.class);
        assertThatThrownBy(() -> Most.of(null, 10_001)).isInstanceOf(LimitOutOfRange.class);
        assertThatCode(() -> Most.of(0, 10_000)).doesNotThrowAnyException();
    }

    @Test
    void talliesCountByType() {
        var family = adults(2).plus(children(3));
        assertThat(family.total()).isEqualTo(5);
        assertThat(family.minus(children(3))).isEqualTo(adults(2));
        assertThat(adults(1).minus(adults(4))).isEqualTo(Tally.NONE);
        assertThat(Tally.of(command(3))).isEqualTo(adults(3));
    }

    @Test
    void whoSharesAnAccountAnAddressOrACardIsOneBuyer() {
        var ana = new Purchaser(Set.of(ANA), Set.of("ana@example.com"), Optional.empty());
        var guest = new Purchaser(Set.of(), Set.of("ana@example.com"), Optional.of("card"));
        var other = new Purchaser(Set.of(), Set.of("boyan@example.com"), Optional.of("card"));
        assertThat(ana.isAlso(guest)).isTrue();
        assertThat(guest.isAlso(other)).isTrue();
        assertThat(ana.isAlso(other)).isFalse();
        assertThat(Purchaser.UNKNOWN.isAlso(Purchaser.UNKNOWN)).isFalse();
        assertThat(ana.locks()).hasSize(1).isSubsetOf(guest.locks());
        assertThat(guest.locks()).containsAnyElementsOf(other.locks());
    }

    @Test
    void aBatchCountsWhatItHasGivenAlready() {
        var ana = new Purchaser(Set.of(ANA), Set.of("ana@example.com"), Optional.empty());
        var guest = new Purchaser(Set.of(), Set.of("ana@example.com"), Optional.empty());
        var first = errand();
        var second = errand();
        var third = errand();
        var purchases = new Purchases();
        purchases.had(first, ana, adults(1));
        purchases.had(second, guest, Tally.NONE);
        purchases.had(third, ana, adults(1));

        purchases.change(first, adults(3), adults(1));
        assertThat(purchases.of(second)).isEqualTo(adults(2));
        assertThat(purchases.of(third)).isEqualTo(adults(3));

        purchases.book(first, adults(1), Optional.of(ANA));
        assertThat(purchases.of(third)).as("it counted that hold already").isEqualTo(adults(3));
        assertThat(purchases.of(second)).as("the guest did not").isEqualTo(adults(3));
        assertThat(purchases.of(errand())).as("nobody was counted").isEqualTo(Tally.NONE);
    }

    private static void verdict(SaleLimits limits, Tally has, Tally wanted, Class<? extends LimitExceeded> refusal) {
        if (refusal == null) {
            assertThatCode(() -> LimitPolicy.check(limits, has, wanted)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> LimitPolicy.check(limits, has, wanted)).isExactlyInstanceOf(refusal);
        }
    }

    private static Tally adults(int places) {
        return Tally.of(Collections.nCopies(places, TicketType.ADULT));
    }

    private static Tally children(int places) {
        return Tally.of(Collections.nCopies(places, TicketType.CHILD));
    }

    private static HoldCommand command(int places) {
        return new HoldCommand(
                new PerformanceId(1), new InCategory("A", places), List.of(), Optional.empty(), Optional.empty());
    }

    private static Errand<?> errand() {
        return new HoldErrand(command(1), new HoldErrand.Terms(Optional.empty(), HoldPolicy.HOLD, true), null);
    }
}
