package dev.parterre.preference;

import dev.parterre.account.AccountId;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What the engine and the mails ask of households. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class MembershipService {

    @Inject
    private MemberRepository members;

    @Inject
    private PreferenceRepository preferences;

    @Inject
    private Clock clock;

    /** Who goes along with those preferences, and with which others' preferences those accounts go along. */
    @RolesAllowed({Roles.SYSTEM, Roles.CUSTOMER})
    public List<Going> going(List<PreferenceId> preferences, List<AccountId> accounts) {
        return members.going(preferences, accounts);
    }

    /** With which others' preferences they go along. */
    @RolesAllowed({Roles.SYSTEM, Roles.CUSTOMER})
    public List<Going> goingAlong(List<AccountId> accounts) {
        return accounts.isEmpty() ? List.of() : members.goingAlong(accounts);
    }

    /**
     * The mail to somebody invited, with a new secret: those sent before work no more.
     *
     * @return empty when the invitation was followed, withdrawn or has ended
     */
    public Optional<InvitationMail> issueInvitation(MemberId id) {
        return members.find(id)
                .filter(member -> member.waitsAt(clock.instant()))
                .flatMap(this::mail);
    }

    private Optional<InvitationMail> mail(Member member) {
        return preferences.find(member.preference()).filter(Preference::isAlive).map(preference -> {
            var secret = InvitationSecret.random();
            member.provenBy(secret.hash());
            return new InvitationMail(
                    preference.owner(),
                    member.email().orElseThrow(),
                    secret.text(),
                    preference.view().spec().name(),
                    member.expiresAt());
        });
    }

    /** Who has joined what; empty when they have left again. */
    public Optional<Joined> joined(MemberId id) {
        return members.find(id).flatMap(member -> member.account().flatMap(account -> preferences
                .find(member.preference())
                .filter(Preference::isAlive)
                .map(preference -> new Joined(
                        preference.owner(),
                        account,
                        preference.view().id(),
                        preference.view().spec().name()))));
    }

    /** @param name of the preference */
    public record Joined(AccountId owner, AccountId member, PreferenceId preference, String name) {}

    /** Addresses of those who did not follow their invitation are not kept. */
    public void forgetOverdue() {
        members.forgetOverdue(clock.instant());
    }
}
