package dev.parterre.booking;

import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What the bookings add up to, for reports. */
@Stateless
@RolesAllowed({Roles.SYSTEM, Roles.FINANCE, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SalesFiguresService {

    @Inject
    private SalesFiguresRepository figures;

    /** By performance and currency; {@code until} is not included any more. */
    public List<SalesFigures> between(Instant from, Instant until) {
        return figures.between(from, until);
    }
}
