package dev.parterre.notification;

import dev.parterre.shared.Patience;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import org.jboss.logging.Logger;

/**
 * Sends one mail, outside any transaction: claim it, compose it from today's data, hand it to the mail server, tick it off. While
 * the mail server is away the mail waits. Should the machine die between the server's "accepted" and our tick, the mail goes out
 * again under the same Message-ID; mail systems suppress such a twin, and SMTP offers no better.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailDeliveryService {

    private static final Logger LOG = Logger.getLogger(MailDeliveryService.class);

    @Inject
    private MailRecords records;

    @Inject
    private LetterComposer composer;

    @Inject
    private SmtpOutlet outlet;

    /** Sends the mail if it is due and nobody else is at it. What was sent is ticked off however long the database is away. */
    public void deliver(String id) {
        Patience.outlast(() -> records.claim(id)).ifPresent(this::deliver);
    }

    private void deliver(MailOrder order) {
        try {
            var letter = composer.compose(order);
            if (letter.isEmpty()) {
                Patience.outlast(() -> records.obsolete(order.id()));
                return;
            }
            outlet.send(order.id(), letter.get());
        } catch (MessagingException away) {
            LOG.infof("mail %s waits: %s", order.id(), away.getClass().getSimpleName());
            Patience.outlast(() -> records.failed(order.id(), away.getClass().getSimpleName()));
            return;
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "mail %s of kind %s cannot be composed", order.id(), order.kind());
            Patience.outlast(() -> records.failed(order.id(), fault.getClass().getSimpleName()));
            return;
        }
        Patience.outlast(() -> records.sent(order.id()));
    }
}
