package dev.parterre.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.time.Clock;

/** Takes mails to be written: the row and the order to send it are one transaction, the caller's. */
@ApplicationScoped
class MailDesk {

    static final String QUEUE = "java:/jms/queue/SendMail";

    @Inject
    private MailRepository mails;

    @Inject
    private JMSContext jms;

    @Resource(lookup = QUEUE)
    private Queue queue;

    @Inject
    private Clock clock;

    void take(MailOrder order) {
        var mail = new Mail(order, clock.instant());
        mails.add(mail);
        sendOrder(mail.id());
    }

    void sendOrder(String mailId) {
        jms.createProducer().send(queue, mailId);
    }
}
