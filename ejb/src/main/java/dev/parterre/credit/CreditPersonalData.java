package dev.parterre.credit;

import dev.parterre.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** What an account has with the house. The balance stays when a person is erased: it is money that the books owe to a number. */
@ApplicationScoped
@Transactional
class CreditPersonalData implements PersonalData {

    private static final int ALL = 10_000;

    @Inject
    private CreditRepository credits;

    @Override
    public String owner() {
        return "credit";
    }

    @Override
    public Map<String, Object> export(long accountId) {
        List<Map<String, Object>> all = credits.own(Long.toString(accountId)).stream()
                .map(credit -> Map.<String, Object>of(
                        "balance",
                        credit.balance(),
                        "movements",
                        credits.movements(credit, ALL).stream()
                                .map(movement -> movement.view(credit.balance().currency()))
                                .map(movement -> Map.of(
                                        "kind", movement.kind().name(),
                                        "amount", movement.amount(),
                                        "at", movement.at().toString()))
                                .toList()))
                .toList();
        return all.isEmpty() ? Map.of() : Map.of("credit", all);
    }

    @Override
    public void erase(long accountId) {
        // nothing here names a person
    }
}
