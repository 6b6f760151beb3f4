package dev.parterre.web.api.v1;

import dev.parterre.account.SignInRequired;
import dev.parterre.banking.IbanRefused;
import dev.parterre.banking.NoSuchMoney;
import dev.parterre.banking.NoSuchPayout;
import dev.parterre.banking.NoSuchTransfer;
import dev.parterre.banking.NoteRefused;
import dev.parterre.banking.NothingOpen;
import dev.parterre.banking.NothingOwed;
import dev.parterre.banking.StatementRefused;
import dev.parterre.booking.NoSuchBooking;
import dev.parterre.booking.TooManyLookups;
import dev.parterre.credit.CreditBlocked;
import dev.parterre.credit.CreditTakenOver;
import dev.parterre.credit.CreditWorthRefused;
import dev.parterre.credit.NoSuchCredit;
import dev.parterre.credit.TooManyCreditCodes;
import dev.parterre.payment.TenderNotTaken;
import dev.parterre.shared.NotAnAmount;
import dev.parterre.shared.Refusal;
import dev.parterre.till.NoOpenTill;
import dev.parterre.till.NoSuchTillRefund;
import dev.parterre.till.ReceiptMissing;
import dev.parterre.till.TillAlreadyOpen;
import dev.parterre.till.TillRefused;
import dev.parterre.till.TooLittleGiven;
import java.util.List;
import java.util.Map;

/** What the calls of the bank, of balances and of tills may be refused with; see {@link RefusalsOfCalls}. */
final class RefusalsOfMoney {

    private static final Map<Integer, List<Class<? extends Refusal>>> CODE = Map.of(
            401,
            List.of(SignInRequired.class),
            404,
            List.of(NoSuchCredit.class),
            409,
            List.of(CreditBlocked.class, CreditTakenOver.class),
            429,
            List.of(TooManyCreditCodes.class));

    private static final Map<Integer, List<Class<? extends Refusal>>> NOTED =
            Map.of(404, List.of(NoSuchMoney.class), 409, List.of(NothingOpen.class), 422, List.of(NoteRefused.class));

    static final Map<String, Map<Integer, List<Class<? extends Refusal>>>> CALLS = Map.ofEntries(
            Map.entry(
                    "GET /bookings/{reference}/transfer",
                    Map.of(404, List.of(NoSuchBooking.class), 429, List.of(TooManyLookups.class))),
            Map.entry("POST /bank-statements", Map.of(422, List.of(StatementRefused.class))),
            Map.entry(
                    "POST /money-in/{id}/assignment",
                    Map.of(
                            404,
                            List.of(NoSuchMoney.class, NoSuchTransfer.class),
                            409,
                            List.of(NothingOpen.class, NothingOwed.class))),
            Map.entry(
                    "POST /money-in/{id}/repayment",
                    Map.of(
                            404,
                            List.of(NoSuchMoney.class),
                            409,
                            List.of(NothingOpen.class),
                            422,
                            List.of(IbanRefused.class))),
            Map.entry("POST /money-in/{id}/parking", NOTED),
            Map.entry("POST /money-in/{id}/closing", NOTED),
            Map.entry(
                    "POST /money-in/{id}/release",
                    Map.of(404, List.of(NoSuchMoney.class), 409, List.of(NothingOpen.class))),
            Map.entry(
                    "POST /bank-payouts/{id}/account",
                    Map.of(404, List.of(NoSuchPayout.class), 422, List.of(IbanRefused.class))),
            Map.entry(
                    "POST /bank-payouts/{id}/sending",
                    Map.of(404, List.of(NoSuchPayout.class), 422, List.of(NoteRefused.class))),
            Map.entry("POST /credit", CODE),
            Map.entry("POST /credit/lookups", CODE),
            Map.entry(
                    "POST /vouchers",
                    Map.of(
                            409,
                            List.of(NoOpenTill.class),
                            422,
                            List.of(
                                    CreditWorthRefused.class,
                                    TenderNotTaken.class,
                                    TooLittleGiven.class,
                                    ReceiptMissing.class,
                                    NotAnAmount.class))),
            Map.entry("POST /vouchers/{id}/block", Map.of(404, List.of(NoSuchCredit.class))),
            Map.entry(
                    "POST /till",
                    Map.of(409, List.of(TillAlreadyOpen.class), 422, List.of(TillRefused.class, NotAnAmount.class))),
            Map.entry(
                    "POST /till/count",
                    Map.of(409, List.of(NoOpenTill.class), 422, List.of(TillRefused.class, NotAnAmount.class))),
            Map.entry(
                    "POST /till/refunds/{id}/handing-out",
                    Map.of(
                            404,
                            List.of(NoSuchTillRefund.class),
                            409,
                            List.of(NoOpenTill.class),
                            422,
                            List.of(ReceiptMissing.class))));

    private RefusalsOfMoney() {}
}
