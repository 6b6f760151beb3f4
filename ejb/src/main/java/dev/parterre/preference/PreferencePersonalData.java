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
    private MemberRepository members;

    @Inject
    private Clock clock;

    @Override
    public String owner() {
        return "preference";
    }

    @Override
    public Map<String, Object> export(long accountId) {
        var kept = new LinkedHashMap<String, Object>();
        List<Map<String, Object>> all = preferences.of(new AccountId(accountId)).stream()
                .map(preference -> export(preference.view()))
                .toList();
        if (!all.isEmpty()) {
            kept.put("preferences", all);
        }
        List<Map<String, Object>> shared = members.joinedBy(new AccountId(accountId)).stream()
                .map(PreferencePersonalData::export)
                .toList();
        if (!shared.isEmpty()) {
            kept.put("sharedWithMe", shared);
        }
        return kept;
    }

    private static Map<String, Object> export(Member member) {
        return Map.of(
                "preference", member.preference().value(),
                "joinedAt", member.joinedAt().toString(),
                "mayAnswer", member.terms().mayAnswer(),
                "goes", member.terms().goes());
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
        var account = new AccountId(accountId);
        members.joinedBy(account).forEach(members::remove);
        preferences.everyOneOf(account).forEach(preference -> {
            members.removeAllOf(preference.view().id());
            preference.forget(clock.instant());
        });
    }
}
