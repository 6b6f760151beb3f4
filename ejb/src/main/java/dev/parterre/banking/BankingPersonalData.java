package dev.parterre.banking;

import dev.parterre.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Names of those whose transfers are awaited. Lines of statements stay as they are: the books need them. */
@ApplicationScoped
@Transactional
class BankingPersonalData implements PersonalData {

    @Inject
    private BankRepository bank;

    @Override
    public String owner() {
        return "banking";
    }

    @Override
    public Map<String, Object> export(long accountId) {
        List<Map<String, Object>> all = bank.ordersOf(Long.toString(accountId)).stream()
                .map(order -> Map.<String, Object>of(
                        "reference", order.reference().value(),
                        "name", order.payerName(),
                        "amount", order.amount(),
                        "received", order.received(),
                        "state", order.state().name()))
                .toList();
        return all.isEmpty() ? Map.of() : Map.of("transfers", all);
    }

    @Override
    public void erase(long accountId) {
        bank.anonymise(Long.toString(accountId));
    }
}
