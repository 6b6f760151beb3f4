package dev.parterre.web.backoffice.billing;

import dev.parterre.billing.DocumentKind;
import dev.parterre.billing.DocumentQuery;
import dev.parterre.billing.DocumentService;
import dev.parterre.billing.DocumentView;
import dev.parterre.billing.DocumentsOwed;
import dev.parterre.billing.IssuerService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** Receipts, invoices and credit notes, and those that wait for their issuer's data. */
@Named
@RequestScoped
public class DocumentsBacking {

    private static final int ROWS = 20;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param(name = "kind")
    private String kind;

    @Inject
    @Param(name = "page")
    private String number;

    @EJB
    private DocumentService documents;

    @EJB
    private IssuerService issuers;

    @Inject
    private OwnerNames names;

    private Page<DocumentView> page;
    private List<DocumentsOwed> owed;

    @PostConstruct
    void load() {
        var wanted = text == null || text.isBlank()
                ? null
                : text.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
        page = documents.search(
                new DocumentQuery(null, chosenKind().orElse(null), wanted), new PageRequest(number(), ROWS));
        owed = issuers.owed();
        names.know(owed.stream().map(DocumentsOwed::owner).toList());
    }

    private Optional<DocumentKind> chosenKind() {
        return Arrays.stream(DocumentKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst();
    }

    private int number() {
        return number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }

    public Page<DocumentView> getPage() {
        return page;
    }

    public boolean isMore() {
        return (page.page() + 1L) * page.size() < page.total();
    }

    public List<DocumentsOwed> getOwed() {
        return owed;
    }

    public List<DocumentKind> getKinds() {
        return List.of(DocumentKind.values());
    }

    public String getText() {
        return text;
    }

    public String getKind() {
        return chosenKind().map(Enum::name).orElse("");
    }
}
