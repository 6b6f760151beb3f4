package dev.parterre.web.portal.account;

import dev.parterre.account.AccountService;
import dev.parterre.account.Caller;
import dev.parterre.web.portal.LanguageChosen;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The language somebody switches to while signed in is the language of their mail from then on. */
@RequestScoped
public class RememberLanguageChosen {

    @Inject
    private Caller caller;

    @EJB
    private AccountService accounts;

    void remember(@Observes LanguageChosen choice) {
        if (caller.signedIn().isPresent()) {
            accounts.changeLanguage(choice.tag());
        }
    }
}
