package dev.parterre.web.backoffice.importing;

import dev.parterre.importing.ImportCommand;
import dev.parterre.importing.ImportId;
import dev.parterre.importing.ImportProgress;
import dev.parterre.importing.ImportService;
import dev.parterre.importing.RefusedRow;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** The imports: a file to send, the latest runs, and one of them row by row. */
@Named
@RequestScoped
public class ImportsBacking {

    private static final int LATEST = 20;
    private static final int ROWS = 50;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String rows;

    @Inject
    private ImportInputs inputs;

    @EJB
    private ImportService imports;

    private Part file;
    private ImportProgress chosen;

    /** How often a reason occurred. */
    public record Reason(String code, long count) {}

    @PostConstruct
    void find() {
        chosen = id == null ? null : imports.run(ImportId.of(id));
    }

    public String send() throws IOException {
        var content = file.getInputStream().readNBytes(ImportService.LARGEST_FILE + 1);
        var command = new ImportCommand(inputs.getFormat(), file.getSubmittedFileName(), content, inputs.options());
        return "/backoffice/imports?faces-redirect=true&id=" + imports.start(command);
    }

    public List<String> getFormats() {
        return imports.formats();
    }

    public List<ImportProgress> getRuns() {
        return imports.runs(new PageRequest(0, LATEST)).items();
    }

    public ImportProgress getChosen() {
        return chosen;
    }

    public boolean isRunning() {
        return chosen != null && !chosen.state().over();
    }

    public List<Reason> getReasons() {
        return imports.reasons(chosen.id()).entrySet().stream()
                .map(reason -> new Reason(reason.getKey(), reason.getValue()))
                .sorted(Comparator.comparingLong(Reason::count).reversed().thenComparing(Reason::code))
                .toList();
    }

    public Page<RefusedRow> getRefusals() {
        return imports.refusals(chosen.id(), new PageRequest(rowsPage(), ROWS));
    }

    private int rowsPage() {
        return rows != null && rows.matches("\\d{1,5}") ? Integer.parseInt(rows) : 0;
    }

    public Map<String, String> getStateKinds() {
        return Map.of("RUNNING", "info", "COMPLETED", "ok", "FAILED", "danger", "ABANDONED", "warn");
    }

    /** Staff read times by the clock of the house. */
    public ZoneId getZone() {
        return ZoneId.of("Europe/Sofia");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
