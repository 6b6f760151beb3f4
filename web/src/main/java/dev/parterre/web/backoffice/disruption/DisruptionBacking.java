package dev.parterre.web.backoffice.disruption;

import dev.parterre.catalog.PerformanceId;
import dev.parterre.disruption.DisruptionCommand;
import dev.parterre.disruption.DisruptionKind;
import dev.parterre.disruption.DisruptionPreview;
import dev.parterre.disruption.DisruptionService;
import dev.parterre.shared.LocalText;
import dev.parterre.web.Notices;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** Calls the chosen performance off or moves it, in two steps: first what it would mean, then for good. */
@Named
@ViewScoped
public class DisruptionBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "id")
    private String performance;

    private DisruptionKind kind = DisruptionKind.CANCELLED;
    private String newStart;
    private String english;
    private String bulgarian;
    private transient DisruptionPreview preview;

    @EJB
    private DisruptionService disruptions;

    public void look() {
        preview = command().map(disruptions::preview).orElse(null);
    }

    public String start() {
        var command = command();
        if (command.isEmpty()) {
            return null;
        }
        var id = disruptions.start(command.get());
        Notices.keep("disruption.performances.started");
        return "/backoffice/disruptions?faces-redirect=true&id=" + id;
    }

    /** Empty when the date cannot be read: then the page says so. */
    private Optional<DisruptionCommand> command() {
        var moved = kind == DisruptionKind.RESCHEDULED && newStart != null && !newStart.isBlank();
        try {
            var start = moved ? Optional.of(LocalDateTime.parse(newStart.strip())) : Optional.<LocalDateTime>empty();
            return Optional.of(new DisruptionCommand(
                    PerformanceId.of(performance), kind, start, LocalText.of(bulgarian, english), Optional.empty()));
        } catch (DateTimeParseException unreadable) {
            Notices.object("disruption.performances.noDate");
            return Optional.empty();
        }
    }

    /** Null before the first step. */
    public DisruptionPreview getPreview() {
        return preview;
    }

    public DisruptionKind[] getKinds() {
        return DisruptionKind.values();
    }

    public DisruptionKind getKind() {
        return kind;
    }

    public void setKind(DisruptionKind kind) {
        this.kind = kind;
    }

    public String getNewStart() {
        return newStart;
    }

    public void setNewStart(String newStart) {
        this.newStart = newStart;
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String english) {
        this.english = english;
    }

    public String getBulgarian() {
        return bulgarian;
    }

    public void setBulgarian(String bulgarian) {
        this.bulgarian = bulgarian;
    }
}
