package dev.parterre.web.portal.disruption;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.PerformanceDetail;
import dev.parterre.disruption.Choice;
import dev.parterre.disruption.ChoiceService;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.omnifaces.cdi.Param;

/** Lets whoever has the link of the mail come on the new date, or take the money. */
@Named
@RequestScoped
public class MovedBacking {

    @Inject
    @Param(name = "choice")
    private String secret;

    @EJB
    private ChoiceService choices;

    @EJB
    private CatalogService catalog;

    private Choice choice;
    private PerformanceDetail performance;

    @PostConstruct
    void load() {
        choice = choices.choice(secret);
        performance = catalog.performance(choice.performance());
    }

    public String accept() {
        choices.accept(secret);
        Notices.keep("disruption.moved.accepted");
        return again();
    }

    public String takeMoney() {
        choices.takeMoney(secret);
        Notices.keep("disruption.moved.refunded");
        return again();
    }

    private String again() {
        return "/moved?faces-redirect=true&choice=" + secret;
    }

    public Choice getChoice() {
        return choice;
    }

    public PerformanceDetail getPerformance() {
        return performance;
    }

    /** Null while it is not known. */
    public Instant getStartsAfter() {
        return choice.startsAfter().orElse(null);
    }
}
