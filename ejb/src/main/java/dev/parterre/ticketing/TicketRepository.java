package dev.parterre.ticketing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The table of tickets. */
@Dependent
class TicketRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Ticket ticket) {
        entities.persist(ticket);
    }

    List<Ticket> ofBooking(String reference) {
        return entities.createQuery(
                        "select t from Ticket t where t.bookingReference = :reference order by t.ordinal, t.issuedAt",
                        Ticket.class)
                .setParameter("reference", reference)
                .getResultList();
    }
}
