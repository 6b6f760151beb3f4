package dev.parterre.allocation;

import dev.parterre.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** In which lotteries somebody took part, by which ticket. */
@ApplicationScoped
@Transactional
class AllocationPersonalData implements PersonalData {

    @Inject
    private AllocationRepository entries;

    @Override
    public String owner() {
        return "allocation";
    }

    @Override
    public Map<String, Object> export(long accountId) {
        List<Map<String, Object>> all = entries.of(accountId).stream()
                .map(entry -> Map.<String, Object>of(
                        "performance",
                        entry.performance().toString(),
                        "ticket",
                        entry.ticket(),
                        "position",
                        entry.place().position()))
                .toList();
        return all.isEmpty() ? Map.of() : Map.of("lotteries", all);
    }

    @Override
    public void erase(long accountId) {
        entries.of(accountId).forEach(AllocationEntry::forgetWhose);
    }
}
