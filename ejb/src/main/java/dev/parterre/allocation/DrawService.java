package dev.parterre.allocation;

import dev.parterre.audit.AuditTrail;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.preference.PreferenceId;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws and the lines they give, for the engine alone. Whatever is repeated changes nothing. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DrawService {

    @Inject
    private AllocationRepository rules;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Performances whose lottery is to be drawn or whose line is to be served, the earliest draw first. */
    public List<PerformanceId> due() {
        return rules.due(clock.instant()).stream()
                .map(AllocationRule::performance)
                .toList();
    }

    /** Performances with a lottery that is not drawn, or not served to the end: nobody else's preference gets their places. */
    @RolesAllowed({Roles.SYSTEM, Roles.CUSTOMER})
    public Set<PerformanceId> closed() {
        return rules.closed().stream().map(PerformanceId::new).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isDrawn(PerformanceId performance) {
        return rules.rule(performance)
                .filter(rule -> rule.state() != DrawState.OPEN)
                .isPresent();
    }

    /**
     * Closes the list and draws. What was drawn before stays.
     *
     * @param entrants by the moment their preferences were made: so those of one account stand at their one ticket's place
     */
    public void draw(PerformanceId performance, List<Entrant> entrants) {
        var rule = rules.ruleForChange(performance).orElseThrow();
        if (!rule.isDrawDue(clock.instant())) {
            return;
        }
        var byTicket = new LinkedHashMap<String, List<Entrant>>();
        entrants.forEach(entrant -> byTicket.computeIfAbsent(
                        rule.ticket(entrant.account().value()), ticket -> new ArrayList<>())
                .add(entrant));
        var line = rule.draw(byTicket.keySet(), clock.instant());
        keep(performance, line, byTicket);
        audit.record(
                "performance.lottery-drawn",
                "performance:" + performance,
                Map.of("tickets", line.size(), "digest", DrawPolicy.digest(line)));
    }

    private void keep(PerformanceId performance, List<String> line, Map<String, List<Entrant>> byTicket) {
        var drawn = new ArrayList<AllocationRepository.Drawn>();
        for (var rank = 1; rank <= line.size(); rank++) {
            var ticket = line.get(rank - 1);
            for (var entrant : byTicket.get(ticket)) {
                drawn.add(new AllocationRepository.Drawn(drawn.size() + 1, rank, ticket, entrant));
            }
        }
        rules.addAll(performance, drawn);
    }

    /** The next in the line. @param after where the last answer ended, 0 to begin */
    public List<LinePlace> line(PerformanceId performance, int after, int most) {
        return rules.line(performance, after, most).stream()
                .map(AllocationEntry::place)
                .toList();
    }

    public long length(PerformanceId performance) {
        return rules.length(performance);
    }

    /** Where the preference stands; 0 when it is not in the line. */
    public int position(PerformanceId performance, PreferenceId preference) {
        return rules.entry(performance, preference)
                .map(entry -> entry.place().position())
                .orElse(0);
    }

    /**
     * Notes which places were chosen for some of a line, in place of what was noted before; they count when the whole line is said to
     * be {@link #seat seated}.
     *
     * @param some the next of {@link #line}
     * @param places their keys, of those for whom any were chosen
     */
    public void choose(PerformanceId performance, List<LinePlace> some, Map<PreferenceId, List<String>> places) {
        var before = some.get(0).position() - 1;
        rules.line(performance, before, some.size())
                .forEach(entry -> entry.choose(places.getOrDefault(entry.place().preference(), List.of())));
    }

    /** Places have been chosen for a whole line that is being served. */
    public void seat(PerformanceId performance, LineSeating seating) {
        var rule = rules.ruleForChange(performance).orElseThrow();
        if (rule.state() != DrawState.DRAWN) {
            return;
        }
        rule.seated(seating);
        audit.record(
                "performance.line-seated",
                "performance:" + performance,
                Map.of(
                        "parties",
                        seating.parties(),
                        "letIn",
                        seating.letIn(),
                        "wishes",
                        seating.wishes(),
                        "bound",
                        seating.bound()));
    }

    /** Empty when the preference is not in the line. */
    public Optional<DrawnPlace> place(PerformanceId performance, PreferenceId preference) {
        return rules.entry(performance, preference)
                .map(entry -> new DrawnPlace(
                        entry.ticketRank(),
                        rules.rule(performance).flatMap(AllocationRule::seating).map(LineSeating::at),
                        entry.places()));
    }

    /** Everybody in the line has had their turn. */
    public void served(PerformanceId performance) {
        rules.ruleForChange(performance)
                .filter(rule -> rule.state() == DrawState.DRAWN)
                .ifPresent(AllocationRule::served);
    }
}
