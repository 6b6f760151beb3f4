package dev.parterre.web.backoffice.billing;

import dev.parterre.billing.IssuerDraft;
import dev.parterre.billing.IssuerService;
import dev.parterre.billing.IssuerView;
import dev.parterre.billing.PostalAddress;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.OrganiserCard;
import dev.parterre.catalog.OrganiserId;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** Who issues documents: the house and its organisers, with what the law wants to read about them. */
@Named
@RequestScoped
public class IssuersBacking {

    private static final String HOUSE = "0";
    private static final int ROWS = 50;

    @Inject
    @Param(name = "id")
    private String id;

    @Inject
    @Param(name = "page")
    private String number;

    @EJB
    private IssuerService issuers;

    @EJB
    private CatalogService catalog;

    @Inject
    private OwnerNames names;

    private Page<OrganiserCard> page;
    private Map<Long, IssuerView> known;
    private IssuerForm form;

    @PostConstruct
    void load() {
        var wanted = number != null && number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
        page = catalog.organisers(new PageRequest(wanted, ROWS));
        known = issuers.issuers().stream().collect(Collectors.toMap(IssuerView::owner, Function.identity()));
        form = isChosen() ? IssuerForm.of(known.get(Long.parseLong(id)), getName()) : new IssuerForm();
    }

    /** Enters what the form says. */
    public String save() {
        var address = new PostalAddress(form.getStreet(), form.getPostcode(), form.getCity(), form.getCountry());
        issuers.put(
                HOUSE.equals(id) ? Optional.empty() : Optional.of(OrganiserId.of(id)),
                new IssuerDraft(
                        form.getLegalName(),
                        address,
                        form.getVatNumber(),
                        form.getRegistration(),
                        form.getEmail(),
                        form.getIban(),
                        form.getExemption()));
        Notices.keep("billing.issuers.saved", form.getLegalName());
        return "/backoffice/issuers?faces-redirect=true&id=" + id;
    }

    public boolean isChosen() {
        return id != null && id.matches("\\d{1,18}");
    }

    /** What the chosen one is called in the programme. */
    public String getName() {
        var owner = Long.parseLong(id);
        names.know(java.util.List.of(owner));
        return names.of(owner);
    }

    public boolean isKnown(long owner) {
        return known.containsKey(owner);
    }

    public Page<OrganiserCard> getPage() {
        return page;
    }

    public boolean isMore() {
        return (page.page() + 1L) * page.size() < page.total();
    }

    public IssuerForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }
}
