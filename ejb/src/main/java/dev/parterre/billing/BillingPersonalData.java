package dev.parterre.billing;

import dev.parterre.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Names and addresses on documents. Tax law wants documents kept unchanged; only whose account they were can be forgotten. */
@ApplicationScoped
@Transactional
class BillingPersonalData implements PersonalData {

    @Inject
    private DocumentRepository documents;

    @Override
    public String owner() {
        return "billing";
    }

    @Override
    public Map<String, Object> export(long accountId) {
        var all = documents.ofAccount(accountId).stream()
                .map(IssuedDocument::content)
                .toList();
        return all.isEmpty() ? Map.of() : Map.of("documents", all);
    }

    @Override
    public void erase(long accountId) {
        documents.forget(accountId);
    }
}
