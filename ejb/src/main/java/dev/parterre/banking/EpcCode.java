package dev.parterre.banking;

import dev.parterre.shared.Money;

/** The text of a payment QR code as the European Payments Council defines it (EPC069-12, version 2): euro only. */
final class EpcCode {

    private static final int LONGEST_NAME = 70;

    private EpcCode() {}

    /** @return null for other currencies */
    static String of(HouseAccount account, Money amount, CreditorReference reference) {
        if (!"EUR".equals(amount.currency())) {
            return null;
        }
        var name = account.name()
                .substring(0, Math.min(LONGEST_NAME, account.name().length()));
        return String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                account.bic(),
                name,
                account.iban(),
                "EUR" + amount.amount(),
                "",
                reference.value());
    }
}
