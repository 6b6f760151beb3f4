package dev.parterre.web.api.v1;

import dev.parterre.billing.BillingAddressRefused;
import dev.parterre.billing.NoSuchDocument;
import dev.parterre.billing.NothingToInvoice;
import dev.parterre.billing.PayoutAlreadyRecorded;
import dev.parterre.billing.PayoutRefused;
import dev.parterre.billing.SettlementRefused;
import dev.parterre.billing.VatNumberRefused;
import dev.parterre.booking.NoSuchBooking;
import dev.parterre.booking.TooManyLookups;
import dev.parterre.catalog.NoSuchOrganiser;
import dev.parterre.shared.NotAnAmount;
import dev.parterre.shared.Refusal;
import dev.parterre.web.api.v1.booking.FieldMissing;
import java.util.List;
import java.util.Map;

/** What each call about documents and books may be refused with, by status. */
final class RefusalsOfBilling {

    static final Map<String, Map<Integer, List<Class<? extends Refusal>>>> CALLS = Map.of(
            "GET /bookings/{reference}/documents",
            Map.of(404, List.of(NoSuchBooking.class), 429, List.of(TooManyLookups.class)),
            "GET /bookings/{reference}/documents/{id}.pdf",
            Map.of(404, List.of(NoSuchBooking.class, NoSuchDocument.class), 429, List.of(TooManyLookups.class)),
            "GET /bookings/{reference}/invoice.pdf",
            Map.of(404, List.of(NoSuchBooking.class, NoSuchDocument.class), 429, List.of(TooManyLookups.class)),
            "PUT /bookings/{reference}/billing-address",
            Map.of(
                    404,
                    List.of(NoSuchBooking.class),
                    409,
                    List.of(NothingToInvoice.class),
                    422,
                    List.of(FieldMissing.class, BillingAddressRefused.class, VatNumberRefused.class),
                    429,
                    List.of(TooManyLookups.class)),
            "POST /payouts",
            Map.of(
                    409,
                    List.of(PayoutAlreadyRecorded.class),
                    422,
                    List.of(FieldMissing.class, PayoutRefused.class, NotAnAmount.class)),
            "POST /ledger/settlements",
            Map.of(
                    409,
                    List.of(PayoutAlreadyRecorded.class),
                    422,
                    List.of(FieldMissing.class, PayoutRefused.class, SettlementRefused.class, NotAnAmount.class)),
            "PUT /issuers/{id}",
            Map.of(
                    404,
                    List.of(NoSuchOrganiser.class),
                    422,
                    List.of(FieldMissing.class, BillingAddressRefused.class, VatNumberRefused.class)));

    private RefusalsOfBilling() {}
}
