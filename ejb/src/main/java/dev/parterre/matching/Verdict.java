package dev.parterre.matching;

/** The end of a search that claimed nothing. */
record Verdict(Outcome outcome, Reason reason, DecisionFacts facts) {

    static Verdict none(Reason reason, DecisionFacts facts) {
        return new Verdict(Outcome.NONE, reason, facts);
    }

    static Verdict failed(Reason reason, DecisionFacts facts) {
        return new Verdict(Outcome.FAILED, reason, facts);
    }
}
