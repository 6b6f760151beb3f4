package dev.parterre.web.api.v1;

import dev.parterre.account.SignInRequired;
import dev.parterre.booking.BookingLimitExceeded;
import dev.parterre.booking.BuyerRefused;
import dev.parterre.booking.CancellationClosed;
import dev.parterre.booking.CancellationReasonRefused;
import dev.parterre.booking.CancellationTermsRefused;
import dev.parterre.booking.CreditNeedsAccount;
import dev.parterre.booking.ExchangeNotOffered;
import dev.parterre.booking.HoldAlreadyExtended;
import dev.parterre.booking.HoldEnded;
import dev.parterre.booking.HoldExpired;
import dev.parterre.booking.LimitExceeded;
import dev.parterre.booking.NoSeatsTogether;
import dev.parterre.booking.NoSuchArea;
import dev.parterre.booking.NoSuchBooking;
import dev.parterre.booking.NoSuchHold;
import dev.parterre.booking.NoSuchPriceCategory;
import dev.parterre.booking.NoSuchSeat;
import dev.parterre.booking.NotOnSale;
import dev.parterre.booking.NothingAtThatPrice;
import dev.parterre.booking.NothingToCancel;
import dev.parterre.booking.OrphanSeat;
import dev.parterre.booking.OverrideNotAllowed;
import dev.parterre.booking.PaymentDeclined;
import dev.parterre.booking.PaymentMeansMissing;
import dev.parterre.booking.PaymentUnderWay;
import dev.parterre.booking.PromotionUsedByYou;
import dev.parterre.booking.PromotionUsedUp;
import dev.parterre.booking.RepaymentNotOffered;
import dev.parterre.booking.SaleBusy;
import dev.parterre.booking.SeatNamedTwice;
import dev.parterre.booking.TicketTypeLimitExceeded;
import dev.parterre.booking.TicketTypesMismatch;
import dev.parterre.booking.TooManyCodes;
import dev.parterre.booking.TooManyLookups;
import dev.parterre.booking.TransferTooLate;
import dev.parterre.catalog.NoSuchPerformance;
import dev.parterre.credit.CreditBlocked;
import dev.parterre.credit.CreditTakenOver;
import dev.parterre.credit.CreditUsedUp;
import dev.parterre.credit.NoSuchCredit;
import dev.parterre.credit.TooManyCreditCodes;
import dev.parterre.payment.CreditNotEnough;
import dev.parterre.payment.GatewayUnavailable;
import dev.parterre.payment.NoSuchPaymentMethod;
import dev.parterre.payment.TenderNotTaken;
import dev.parterre.pricing.NoSuchPromotion;
import dev.parterre.pricing.PromotionNeedsMore;
import dev.parterre.pricing.PromotionNotForThese;
import dev.parterre.pricing.PromotionNotYet;
import dev.parterre.pricing.PromotionOver;
import dev.parterre.seating.NoSuchSeatingPlan;
import dev.parterre.seating.PlacesTaken;
import dev.parterre.seating.QuantityOutOfRange;
import dev.parterre.seating.SoldOut;
import dev.parterre.shared.IdempotencyKeyReused;
import dev.parterre.shared.NotAnAmount;
import dev.parterre.shared.Overloaded;
import dev.parterre.shared.Refusal;
import dev.parterre.shared.RequestInProgress;
import dev.parterre.till.NoOpenTill;
import dev.parterre.till.ReceiptMissing;
import dev.parterre.till.TooLittleGiven;
import dev.parterre.web.api.IdempotencyKeyTooLong;
import dev.parterre.web.api.v1.booking.FieldMissing;
import dev.parterre.web.api.v1.booking.HoldRequestUnclear;
import dev.parterre.web.security.AccessTokenInvalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each call of a sale may be refused with, by status: the part of the API's description that no signature tells. A service that
 * learns a new refusal gets a line here, or the tests of bad requests fail.
 */
final class RefusalsOfCalls {

    private static final Map<String, Map<Integer, List<Class<? extends Refusal>>>> SALE = Map.of(
            "POST /performances/{performance}/holds",
            Map.of(
                    404,
                    List.of(NoSuchPerformance.class, NoSuchSeatingPlan.class, NoSuchHold.class),
                    409,
                    List.of(
                            PaymentUnderWay.class,
                            PlacesTaken.class,
                            SoldOut.class,
                            NotOnSale.class,
                            NoSeatsTogether.class,
                            NothingAtThatPrice.class,
                            PromotionUsedUp.class,
                            IdempotencyKeyReused.class,
                            RequestInProgress.class),
                    410,
                    List.of(HoldEnded.class),
                    422,
                    List.of(
                            NoSuchSeat.class,
                            SeatNamedTwice.class,
                            OrphanSeat.class,
                            LimitExceeded.class,
                            BookingLimitExceeded.class,
                            TicketTypeLimitExceeded.class,
                            QuantityOutOfRange.class,
                            NoSuchPriceCategory.class,
                            NoSuchArea.class,
                            NoSuchPromotion.class,
                            PromotionNotYet.class,
                            PromotionOver.class,
                            PromotionNotForThese.class,
                            PromotionNeedsMore.class,
                            PromotionUsedByYou.class,
                            TicketTypesMismatch.class,
                            HoldRequestUnclear.class,
                            FieldMissing.class,
                            NotAnAmount.class,
                            IdempotencyKeyTooLong.class),
                    429,
                    List.of(SaleBusy.class, TooManyCodes.class)),
            "GET /holds/{id}",
            Map.of(404, List.of(NoSuchHold.class)),
            "DELETE /holds/{id}",
            Map.of(404, List.of(NoSuchHold.class), 409, List.of(PaymentUnderWay.class)),
            "POST /holds/{id}/extension",
            Map.of(
                    404,
                    List.of(NoSuchHold.class),
                    409,
                    List.of(HoldAlreadyExtended.class, PaymentUnderWay.class),
                    410,
                    List.of(HoldExpired.class, HoldEnded.class)),
            "POST /bookings",
            Map.of(
                    402,
                    List.of(PaymentDeclined.class, CreditNotEnough.class, CreditUsedUp.class),
                    404,
                    List.of(NoSuchHold.class, NoSuchPaymentMethod.class, NoSuchCredit.class),
                    409,
                    List.of(
                            NotOnSale.class,
                            TransferTooLate.class,
                            CreditBlocked.class,
                            CreditTakenOver.class,
                            NoOpenTill.class,
                            IdempotencyKeyReused.class,
                            RequestInProgress.class),
                    410,
                    List.of(HoldExpired.class, HoldEnded.class),
                    422,
                    List.of(
                            FieldMissing.class,
                            BuyerRefused.class,
                            PromotionUsedByYou.class,
                            LimitExceeded.class,
                            BookingLimitExceeded.class,
                            TicketTypeLimitExceeded.class,
                            PaymentMeansMissing.class,
                            TenderNotTaken.class,
                            TooLittleGiven.class,
                            ReceiptMissing.class,
                            IdempotencyKeyTooLong.class),
                    429,
                    List.of(SaleBusy.class, TooManyCreditCodes.class),
                    503,
                    List.of(GatewayUnavailable.class)),
            "GET /bookings",
            Map.of(401, List.of(SignInRequired.class)),
            "GET /bookings/{reference}",
            Map.of(404, List.of(NoSuchBooking.class), 429, List.of(TooManyLookups.class)),
            "POST /bookings/{reference}/settlement",
            Map.of(402, List.of(PaymentDeclined.class), 404, List.of(NoSuchBooking.class)),
            "POST /bookings/{reference}/cancellations",
            Map.of(
                    403,
                    List.of(OverrideNotAllowed.class),
                    404,
                    List.of(NoSuchBooking.class),
                    409,
                    List.of(
                            CancellationClosed.class,
                            NothingToCancel.class,
                            RepaymentNotOffered.class,
                            ExchangeNotOffered.class,
                            CreditNeedsAccount.class,
                            IdempotencyKeyReused.class,
                            RequestInProgress.class),
                    422,
                    List.of(
                            CancellationReasonRefused.class,
                            CancellationTermsRefused.class,
                            NotAnAmount.class,
                            NoSuchSeat.class,
                            FieldMissing.class,
                            IdempotencyKeyTooLong.class)),
            "GET /performances/{id}/availability",
            Map.of(404, List.of(NoSuchPerformance.class, NoSuchSeatingPlan.class)));

    private static final Map<String, Map<Integer, List<Class<? extends Refusal>>>> CALLS = both(
            both(both(SALE, RefusalsOfProgramme.CALLS), RefusalsOfBilling.CALLS),
            both(
                    both(RefusalsOfRuns.CALLS, RefusalsOfPlans.CALLS),
                    both(RefusalsOfPrices.CALLS, RefusalsOfMoney.CALLS)));

    private RefusalsOfCalls() {}

    private static <T> Map<String, T> both(Map<String, T> some, Map<String, T> others) {
        var all = new TreeMap<>(some);
        all.putAll(others);
        return all;
    }

    /**
     * By status, the codes; those that any call may get among them. Empty when nothing is known of that call.
     *
     * @param call {@code POST /bookings}, the path without {@code /api/v1}
     */
    static Optional<Map<Integer, List<String>>> of(String call) {
        return Optional.ofNullable(CALLS.get(call))
                .map(own -> withCommon(own, call.startsWith("POST ") || call.startsWith("PUT ")));
    }

    /** All of them, to see that each has the status it is listed under. */
    static Map<String, Map<Integer, List<Class<? extends Refusal>>>> all() {
        return CALLS;
    }

    private static Map<Integer, List<String>> withCommon(
            Map<Integer, List<Class<? extends Refusal>>> own, boolean body) {
        var codes = new TreeMap<Integer, List<String>>();
        own.forEach((status, refusals) -> refusals.forEach(refusal -> add(codes, status, Refusal.code(refusal))));
        add(codes, 401, Refusal.code(AccessTokenInvalid.class));
        add(codes, 503, Refusal.code(Overloaded.class));
        if (body) {
            add(codes, 400, "malformed-json");
            add(codes, 400, "wrong-field");
            add(codes, 413, "too-large");
            add(codes, 415, "media-type-not-supported");
        }
        return codes;
    }

    private static void add(Map<Integer, List<String>> codes, int status, String code) {
        codes.computeIfAbsent(status, none -> new ArrayList<>()).add(code);
    }
}
