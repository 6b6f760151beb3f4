package dev.parterre.notification;

import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** The mail desk as staff see it. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPPORT})
public class MailService {

    @Inject
    private MailRepository mails;

    @Inject
    private Clock clock;

    /** Mails that are not out yet, or were given up, oldest first. */
    public Page<WaitingMail> unsent(PageRequest page) {
        return Page.of(mails.unsent(page).stream().map(Mail::view).toList(), page, mails.countUnsent());
    }

    /** How many mails are in that state. */
    public long count(MailState state) {
        return mails.count(state);
    }

    /**
     * Has a mail tried within seconds, whatever its pause and even if it was given up.
     *
     * @throws NoSuchMail when there is none
     * @throws MailOnItsWay when it is being sent, or is out
     */
    public void sendNow(String id) {
        mails.forUpdate(id).orElseThrow(NoSuchMail::new).tryNow(clock.instant());
    }
}
