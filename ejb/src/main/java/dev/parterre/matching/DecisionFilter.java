package dev.parterre.matching;

import java.util.Optional;

/** Which decisions staff want to see; empty restricts nothing. */
public record DecisionFilter(Optional<RunId> run, Optional<Outcome> outcome) {}
