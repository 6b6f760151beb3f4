package dev.parterre.notification;

import dev.parterre.account.AccountId;
import dev.parterre.account.AccountService;
import dev.parterre.account.Person;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Letters about accounts. */
@ApplicationScoped
class AccountLetters {

    @EJB
    private AccountService accounts;

    @Inject
    private Portal portal;

    /** The link is made when the mail is written, so that no secret waits in a queue. */
    Optional<Letter> confirm(MailOrder order) {
        var id = new AccountId(order.accountId());
        return accounts.issueConfirmationLink(id)
                .map(token -> letter(accounts.person(id), "confirm", portal.confirmation(token)));
    }

    Optional<Letter> take(MailOrder order) {
        var id = new AccountId(order.accountId());
        return accounts.issueTakingLink(id).map(token -> letter(accounts.person(id), "take", portal.taking(token)));
    }

    Letter exists(MailOrder order) {
        return letter(accounts.person(new AccountId(order.accountId())), "exists", portal.signIn());
    }

    Letter reset(MailOrder order) {
        var id = new AccountId(order.accountId());
        return letter(accounts.person(id), "reset", portal.newPassword(accounts.issueResetLink(id)));
    }

    Letter changed(MailOrder order) {
        return letter(accounts.person(new AccountId(order.accountId())), "changed", portal.forgotten());
    }

    private static Letter letter(Person person, String kind, String url) {
        var words = MailWords.in(person.language());
        return new Letter(
                new Letter.Recipient(person.name(), person.email(), words.locale()),
                words.of(kind + ".subject"),
                words.of(kind + ".heading"),
                words.of(kind + ".lead"),
                List.of(),
                Letter.Why.nothing(),
                List.of(new Letter.Action(words.of(kind + ".action"), url)),
                List.of(words.of(kind + ".note")),
                List.of());
    }
}
