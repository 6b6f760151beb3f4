package dev.parterre.preference;

import dev.parterre.account.AccountId;
import dev.parterre.account.Caller;
import dev.parterre.account.EmailAddress;
import dev.parterre.audit.AuditTrail;
import dev.parterre.shared.Outbox;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One preference for several people. Its owner invites by mail, says who may answer offers and who goes along, and pays; its
 * limits are everybody's. Members see it, what was decided and the tickets, and leave when they like. Who is no member any more
 * is not kept but in the audit trail, by number.
 */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class HouseholdService {

    /** Beside the owner, invitations included. */
    static final int MOST_MEMBERS = 6;

    static final int MOST_INVITATIONS_A_DAY = 20;

    @Inject
    private PreferenceRepository preferences;

    @Inject
    private MemberRepository members;

    @Inject
    private AuditTrail audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @EJB
    private MemberNamesService names;

    /** What the caller may do with it; of a deleted one nothing. */
    public Access access(PreferenceId id) {
        var preference = preferences.find(id).filter(Preference::isAlive);
        if (preference.isEmpty()) {
            return Access.NONE;
        }
        return preference.get().isOf(caller.id())
                ? Access.OWNS
                : members.joined(id, caller.id()).map(Member::access).orElse(Access.NONE);
    }

    /** The caller's own in the order in which they are served, then those that others share, in the order in which the caller joined. */
    public List<PreferenceView> seen() {
        return preferences.seenBy(caller.id()).stream()
                .map(preference -> preference.isOf(caller.id())
                        ? preference.view()
                        : preference.view().forMember())
                .toList();
    }

    /** @throws NoSuchPreference when it is not the caller's to see */
    public HouseholdView household(PreferenceId id) {
        var preference = preferences.find(id).filter(Preference::isAlive).orElseThrow(NoSuchPreference::new);
        var all = members.of(id);
        var access = preference.isOf(caller.id()) ? Access.OWNS : joined(all);
        if (!access.sees()) {
            throw new NoSuchPreference();
        }
        var owns = access == Access.OWNS;
        var now = clock.instant();
        var shown = all.stream()
                .filter(member -> member.livesAt(now))
                .filter(member -> owns || member.account().isPresent())
                .toList();
        var owner = Optional.of(preference.owner()).filter(account -> !owns);
        var people = Stream.concat(shown.stream().map(Member::account), Stream.of(owner))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var called = names.names(people);
        var views = shown.stream().map(member -> view(member, called)).toList();
        return new HouseholdView(access, owner.map(called::get), views);
    }

    private Access joined(List<Member> all) {
        return all.stream()
                .filter(member -> member.isOf(caller.id()))
                .findFirst()
                .map(Member::access)
                .orElse(Access.NONE);
    }

    /**
     * Sends an invitation that waits for seven days.
     *
     * @throws NoSuchPreference, OnlyTheOwnerMay, HouseholdFull, TooManyInvitations
     * @throws dev.parterre.account.NotAnEmailAddress
     */
    public MemberView invite(PreferenceId id, String email, MemberTerms terms) {
        access(id).requireOwner();
        var address = EmailAddress.of(email).value();
        var preference = preferences.findForChange(id).orElseThrow(NoSuchPreference::new);
        var now = clock.instant();
        var living = members.of(id).stream().filter(other -> other.livesAt(now)).count();
        if (living >= MOST_MEMBERS) {
            throw new HouseholdFull(MOST_MEMBERS);
        }
        var today = LocalDate.ofInstant(now, PreferenceService.HOME);
        if (!members.mayInvite(caller.id(), today, MOST_INVITATIONS_A_DAY)) {
            throw new TooManyInvitations(MOST_INVITATIONS_A_DAY);
        }
        var member = new Member(preference.view().id(), address, terms, now);
        members.add(member);
        note("household.invited", member, Map.of());
        outbox.publish(new HouseholdInvited(member.memberId().value()));
        return view(member);
    }

    /** @throws NoSuchPreference, OnlyTheOwnerMay, NoSuchMember */
    public MemberView change(PreferenceId id, MemberId memberId, MemberTerms terms) {
        access(id).requireOwner();
        var member = living(id, memberId);
        member.grant(terms, clock.instant());
        note("household.changed", member, Map.of("mayAnswer", terms.mayAnswer(), "goes", terms.goes()));
        return view(member);
    }

    /**
     * By the owner: takes somebody out, or an invitation back. By a member: leaves.
     *
     * @throws NoSuchPreference, OnlyTheOwnerMay, NoSuchMember
     */
    public void remove(PreferenceId id, MemberId memberId) {
        requireSeeing(id);
        var member = living(id, memberId);
        var leaves = member.isOf(caller.id());
        if (!leaves) {
            access(id).requireOwner();
        }
        note(leaves ? "household.left" : "household.removed", member, Map.of());
        members.remove(member);
    }

    /** @throws NoSuchInvitation, AlreadyOfHousehold */
    public InvitationView invitation(String secret) {
        var member = invited(secret);
        var preference = preferences.find(member.preference()).orElseThrow(NoSuchInvitation::new);
        return new InvitationView(
                names.name(preference.owner()),
                preference.view().forMember().spec(),
                member.terms(),
                member.expiresAt());
    }

    /** Whoever has the link joins, once. @throws NoSuchInvitation, AlreadyOfHousehold */
    public PreferenceView accept(String secret) {
        var member = invited(secret);
        member.join(caller.id(), clock.instant());
        note("household.joined", member, Map.of("account", caller.id().value()));
        outbox.publish(new HouseholdJoined(member.memberId().value()));
        return preferences
                .find(member.preference())
                .orElseThrow(NoSuchInvitation::new)
                .view()
                .forMember();
    }

    /** That a member answered an offer in the owner's name. */
    public void noteAnswer(PreferenceId id, String decision, boolean yes) {
        members.joined(id, caller.id())
                .ifPresent(member ->
                        note(yes ? "household.accepted" : "household.declined", member, Map.of("decision", decision)));
    }

    private Access requireSeeing(PreferenceId id) {
        var access = access(id);
        if (!access.sees()) {
            throw new NoSuchPreference();
        }
        return access;
    }

    private Member living(PreferenceId id, MemberId memberId) {
        return members.find(memberId)
                .filter(member -> member.preference().equals(id) && member.livesAt(clock.instant()))
                .orElseThrow(NoSuchMember::new);
    }

    private Member invited(String secret) {
        var member = members.byTokenForChange(InvitationSecret.of(secret).hash())
                .filter(found -> found.waitsAt(clock.instant()))
                .orElseThrow(NoSuchInvitation::new);
        if (access(member.preference()).sees()) {
            throw new AlreadyOfHousehold();
        }
        return member;
    }

    private MemberView view(Member member) {
        return view(member, names.names(member.account().stream().collect(Collectors.toSet())));
    }

    private MemberView view(Member member, Map<AccountId, String> called) {
        var account = member.account();
        return member.view(
                account.map(called::get).or(member::email).orElse(""),
                account.filter(caller.id()::equals).isPresent());
    }

    private void note(String action, Member member, Map<String, ?> detail) {
        var known = new TreeMap<String, Object>(detail);
        known.put("member", member.memberId().value());
        member.account().map(AccountId::value).ifPresent(account -> known.put("account", account));
        audit.record(action, "preference:" + member.preference(), known);
    }
}
