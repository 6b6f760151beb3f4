package dev.parterre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Takes mails to be written: the row is part of the caller's transaction, the order to send it follows the commit. */
@ApplicationScoped
class MailDesk {

    @Inject
    private MailRepository mails;

    @Inject
    private MailOrders orders;

    @Inject
    private Clock clock;

    void take(MailOrder order) {
        var mail = new Mail(order, clock.instant());
        mails.add(mail);
        orders.sendAtCommit(mail.id());
    }
}
