package dev.parterre.web.backoffice.disruption;

import dev.parterre.booking.CancellationTerms;
import dev.parterre.booking.CancellationTermsService;
import dev.parterre.booking.Repayment;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The terms of the chosen performance, step by step; a step without hours is none. */
@Named
@RequestScoped
public class TermsBacking {

    private static final int MOST = 4;

    @Inject
    @Param(name = "id")
    private String performance;

    @EJB
    private CancellationTermsService terms;

    private final List<StepInput> steps = new ArrayList<>();

    @PostConstruct
    void load() {
        terms.terms(PerformanceId.of(performance)).steps().forEach(step -> steps.add(StepInput.of(step)));
        while (steps.size() < MOST) {
            steps.add(new StepInput());
        }
    }

    public String save() {
        terms.put(
                PerformanceId.of(performance),
                new CancellationTerms(steps.stream()
                        .filter(StepInput::isGiven)
                        .map(step -> step.toStep(terms.currency(PerformanceId.of(performance))))
                        .toList()));
        Notices.keep("disruption.performances.termsSaved");
        return "/backoffice/performances?faces-redirect=true&id=" + performance;
    }

    public List<StepInput> getSteps() {
        return steps;
    }

    public Repayment[] getRepayments() {
        return Repayment.values();
    }
}
