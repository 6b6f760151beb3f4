package dev.parterre.preference;

import dev.parterre.account.AccountId;
import dev.parterre.privacy.PersonalData;
import dev.parterre.shared.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody likes, and how much they would spend on it. */
@ApplicationScoped
@Transactional
class PreferencePersonalData implements PersonalData {

    @Inject
    private PreferenceRepository preferences;

    @Inject
    private Clock clock;

    @Override
    public String owner() {
        return "preference";
    }

    @Override
    public Map<String, Object> export(long accountId) {
        List<Map<String, Object>> all = preferences.of(new AccountId(accountId)).stream()
                .map(preference -> export(preference.view()))
                .toList();
        return all.isEmpty() ? Map.of() : Map.of("preferences", all);
    }

    private static Map<String, Object> export(PreferenceView view) {
        var kept = new LinkedHashMap<String, Object>();
        kept.put(
                "wish",
                Json.mapper().convertValue(PreferenceDraft.of(view.spec()).fields(), Map.class));
        kept.put("state", view.state().name());
        kept.put("createdAt", view.createdAt().toString());
        return kept;
    }

    @Override
    public void erase(long accountId) {
        preferences.everyOneOf(new AccountId(accountId)).forEach(preference -> preference.forget(clock.instant()));
    }
}
