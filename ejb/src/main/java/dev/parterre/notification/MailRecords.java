package dev.parterre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What is written down around the sending of a mail, each step in a short transaction. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class MailRecords {

    @Inject
    private MailRepository mails;

    @Inject
    private Clock clock;

    /** @return the mail when it is the caller's to send now */
    Optional<MailOrder> claim(String id) {
        return mails.forUpdate(id).filter(mail -> mail.claim(clock.instant())).map(Mail::order);
    }

    void sent(String id) {
        mails.forUpdate(id).ifPresent(mail -> mail.sent(clock.instant()));
    }

    void obsolete(String id) {
        mails.forUpdate(id).ifPresent(Mail::obsolete);
    }

    void failed(String id, String error) {
        mails.forUpdate(id).ifPresent(mail -> mail.failed(error, clock.instant()));
    }

    List<String> due(int limit) {
        return mails.due(clock.instant(), limit);
    }
}
