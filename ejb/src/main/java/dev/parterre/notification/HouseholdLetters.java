package dev.parterre.notification;

import dev.parterre.account.AccountService;
import dev.parterre.account.Person;
import dev.parterre.preference.InvitationMail;
import dev.parterre.preference.MemberId;
import dev.parterre.preference.MembershipService;
import dev.parterre.preference.PreferenceService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Letters about preferences that are shared, in the language of their owner. */
@ApplicationScoped
class HouseholdLetters {

    @EJB
    private MembershipService memberships;

    @EJB
    private AccountService accounts;

    @Inject
    private Portal portal;

    /** The link is made when the mail is written; empty when the invitation was withdrawn. */
    Optional<Letter> invited(MailOrder order) {
        return memberships.issueInvitation(MemberId.of(order.subjectRef())).map(this::invitation);
    }

    private Letter invitation(InvitationMail mail) {
        var owner = accounts.person(mail.owner());
        var words = MailWords.in(owner.language());
        var until = words.moment(mail.until().atZone(PreferenceService.HOME));
        return new Letter(
                new Letter.Recipient("", mail.email(), words.locale()),
                words.of("invited.subject", owner.name()),
                words.of("invited.heading", mail.name()),
                words.of("invited.lead", owner.name()),
                List.of(),
                Letter.Why.nothing(),
                List.of(new Letter.Action(words.of("invited.action"), portal.invitation(mail.secret()))),
                List.of(words.of("invited.note", until)),
                List.of());
    }

    /** Empty when they have left again. */
    Optional<Letter> joined(MailOrder order) {
        return memberships.joined(MemberId.of(order.subjectRef())).map(joined -> {
            var owner = accounts.person(joined.owner());
            return joined(owner, accounts.person(joined.member()).name(), joined);
        });
    }

    private Letter joined(Person owner, String member, MembershipService.Joined joined) {
        var words = MailWords.in(owner.language());
        return new Letter(
                new Letter.Recipient(owner.name(), owner.email(), words.locale()),
                words.of("joined.subject", member, joined.name()),
                words.of("joined.heading", member),
                words.of("joined.lead", member, joined.name()),
                List.of(),
                Letter.Why.nothing(),
                List.of(new Letter.Action(
                        words.of("joined.action"),
                        portal.preference(joined.preference().value()))),
                List.of(words.of("joined.note")),
                List.of());
    }
}
