package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code /v1/balance_transactions}: what each charge and refund did to the shop's balance, the gateway's fee included. */
final class BalanceTransactions {
    static final String KIND = "balance_transaction";
    private static final long FEE_PER_MILLE = 15;
    private static final long FEE_PER_CHARGE = 25;
    /** Of each dispute, whoever is right. */
    static final long DISPUTE_FEE = 2_000;

    private BalanceTransactions() {}

    static void routes(Router router) {
        router.get("/v1/balance_transactions", BalanceTransactions::list)
                .get("/v1/balance_transactions/{id}", BalanceTransactions::retrieve);
    }

    /** Money that came in; the fee is 1.5 % and 25 minor units, rounded half up. */
    static String ofCharge(Change change, ObjectNode charge, long amount) {
        long fee = Math.min(amount, (amount * FEE_PER_MILLE + 500) / 1000 + FEE_PER_CHARGE);
        return write(change, charge, "charge", new long[] {amount, fee});
    }

    /** Money that went back; the fee of the charge is not returned. */
    static String ofRefund(Change change, ObjectNode refund, long amount) {
        return write(change, refund, "refund", new long[] {-amount, 0});
    }

    static String ofFailedRefund(Change change, ObjectNode refund, long amount) {
        return write(change, refund, "refund_failure", new long[] {amount, 0});
    }

    /** A disputed payment taken back, or given again. */
    static String ofDispute(Change change, ObjectNode dispute, long amount, long fee) {
        return write(change, dispute, "adjustment", new long[] {amount, fee});
    }

    private static String write(Change change, ObjectNode source, String type, long[] amountAndFee) {
        ObjectNode transaction = Json.object()
                .put("id", Ids.of("txn"))
                .put("object", KIND)
                .put("amount", amountAndFee[0])
                .put("available_on", change.now().getEpochSecond())
                .put("balance_type", "payments")
                .put("created", change.now().getEpochSecond())
                .put("currency", source.path("currency").asText())
                .putNull("description")
                .putNull("exchange_rate")
                .put("fee", amountAndFee[1])
                .put("net", amountAndFee[0] - amountAndFee[1])
                .put("reporting_category", type)
                .put("source", source.path("id").asText())
                .put("status", "available")
                .put("type", type);
        transaction
                .putArray("fee_details")
                .addObject()
                .put("amount", amountAndFee[1])
                .putNull("application")
                .put("currency", source.path("currency").asText())
                .put("description", "Processing fees")
                .put("type", "stripe_fee");
        return change.put(transaction).path("id").asText();
    }

    private static Reply retrieve(Call call, Change change) {
        return change.find(KIND, call.id())
                .map(found -> Expansion.reply(call, change, found))
                .orElseThrow(() -> StripeRefusal.notFound("balance transaction", call.id(), "id"));
    }

    private static Reply list(Call call, Change change) {
        Parameters parameters = call.params().allow(ListPage.parametersAnd("type", "source", "currency", "payout"));
        return ListPage.reply(
                call,
                change,
                change.newestFirst(KIND)
                        .filter(found -> Filter.matches(parameters, found, "type"))
                        .filter(found -> Filter.matches(parameters, found, "source"))
                        .filter(found -> Filter.matches(parameters, found, "currency")));
    }
}
