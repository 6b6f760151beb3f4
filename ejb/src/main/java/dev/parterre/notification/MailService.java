package dev.parterre.notification;

import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The mail desk as staff see it. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPPORT})
public class MailService {

    @Inject
    private MailRepository mails;

    /** Mails that are not out yet, or were given up, oldest first. */
    public Page<WaitingMail> unsent(PageRequest page) {
        return Page.of(mails.unsent(page).stream().map(Mail::view).toList(), page, mails.countUnsent());
    }
}
