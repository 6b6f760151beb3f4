package dev.parterre.billing;

import dev.parterre.audit.AuditTrail;
import dev.parterre.catalog.OrganiserId;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who issues documents: legal name, address and numbers of organisers and of the house. It is kept here and not in the programme,
 * because imports write that and finance answers for this. What is issued keeps what it said.
 */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
public class IssuerService {

    @Inject
    private DocumentRepository repository;

    @Inject
    private AuditTrail audit;

    public List<IssuerView> issuers() {
        return repository.issuers().stream().map(Issuer::view).toList();
    }

    /** @param organiser empty for the house */
    public Optional<IssuerView> issuer(Optional<OrganiserId> organiser) {
        return repository.issuer(owner(organiser)).map(Issuer::view);
    }

    /** Enters or corrects an issuer; documents that waited for it are written within seconds. */
    public void put(Optional<OrganiserId> organiser, IssuerDraft draft) {
        var owner = owner(organiser);
        var known = repository.issuer(owner);
        var issuer = known.orElseGet(() -> new Issuer(owner));
        issuer.describe(draft);
        if (known.isEmpty()) {
            repository.add(issuer);
        }
        audit.record("billing.issuer-entered", "issuer:" + owner, Map.of("new", known.isEmpty()));
    }

    /** Documents that could not be written, and what is missing for them. */
    public List<DocumentsOwed> owed() {
        return repository.waiting().stream()
                .map(row -> new DocumentsOwed(
                        ((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    private static long owner(Optional<OrganiserId> organiser) {
        return organiser.map(OrganiserId::value).orElse(AccountKey.HOUSE);
    }
}
