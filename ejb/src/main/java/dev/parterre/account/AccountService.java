package dev.parterre.account;

import static dev.parterre.shared.Roles.ADMIN;
import static dev.parterre.shared.Roles.BOX_OFFICE;
import static dev.parterre.shared.Roles.CUSTOMER;
import static dev.parterre.shared.Roles.FINANCE;
import static dev.parterre.shared.Roles.GATE;
import static dev.parterre.shared.Roles.ORGANISER;
import static dev.parterre.shared.Roles.SUPPORT;
import static dev.parterre.shared.Roles.SYSTEM;

import dev.parterre.account.AccountLink.Purpose;
import dev.parterre.audit.AuditTrail;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accounts as their holders and staff use them. */
@Stateless
@RolesAllowed({CUSTOMER, ORGANISER, BOX_OFFICE, GATE, SUPPORT, FINANCE, ADMIN})
public class AccountService {

    private static final List<String> SEE_EVERYBODY = List.of(SYSTEM, BOX_OFFICE, SUPPORT, FINANCE, ADMIN);

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Event<TokenHolders.RightsChanged> changed;

    @Inject
    private Caller caller;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext bean;

    /** The caller's own. @throws SignInRequired when anonymous */
    public AccountSummary profile() {
        return accounts.whole(caller.id()).orElseThrow(SignInRequired::new).summary();
    }

    /** @throws NameInvalid and nothing is changed */
    public void rename(String name) {
        own().rename(PersonName.of(name));
    }

    /** Of pages when signed in, and of mail. @throws LanguageNotSpoken and nothing is changed */
    public void changeLanguage(String language) {
        own().speak(Language.spoken(language));
    }

    /**
     * Whom to write to or print for.
     *
     * @throws NoSuchAccount when nobody's, or neither the caller's own nor the caller staff
     */
    @RolesAllowed({SYSTEM, CUSTOMER, ORGANISER, BOX_OFFICE, GATE, SUPPORT, FINANCE, ADMIN})
    public Person person(AccountId id) {
        var visible = SEE_EVERYBODY.stream().anyMatch(bean::isCallerInRole)
                || caller.signedIn().filter(id::equals).isPresent();
        return Optional.of(id)
                .filter(asked -> visible)
                .flatMap(accounts::find)
                .map(Account::person)
                .orElseThrow(NoSuchAccount::new);
    }

    /** Of many at once; who does not exist is left out. */
    @RolesAllowed(SYSTEM)
    public Map<AccountId, Person> people(Collection<AccountId> ids) {
        return accounts.find(ids).stream()
                .map(Account::person)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /**
     * A new link for the mail that is being written; links sent earlier go on working.
     *
     * @return the link's secret; empty when there is nothing left to confirm, and no mail need be sent
     * @throws NoSuchAccount when nobody's
     */
    @RolesAllowed(SYSTEM)
    public Optional<String> issueConfirmationLink(AccountId id) {
        return issueLink(id, Purpose.CONFIRM_EMAIL);
    }

    /** The same for the mail that offers an account to who bought as a guest. @throws NoSuchAccount when nobody's */
    @RolesAllowed(SYSTEM)
    public Optional<String> issueTakingLink(AccountId id) {
        return issueLink(id, Purpose.TAKE_ACCOUNT);
    }

    /** The same for the mail to whoever has forgotten the password, of any account. @throws NoSuchAccount when nobody's */
    @RolesAllowed(SYSTEM)
    public String issueResetLink(AccountId id) {
        return newLink(accounts.find(id).orElseThrow(NoSuchAccount::new), Purpose.RESET_PASSWORD);
    }

    private Optional<String> issueLink(AccountId id, Purpose purpose) {
        return Optional.of(accounts.find(id).orElseThrow(NoSuchAccount::new))
                .filter(Account::pending)
                .map(account -> newLink(account, purpose));
    }

    private String newLink(Account account, Purpose purpose) {
        var secret = Secret.random("");
        accounts.add(new AccountLink(account.id(), secret, purpose, clock.instant()));
        return secret.text();
    }

    /**
     * An account that can sign in at once.
     *
     * @throws EmailTaken when the address has one
     * @throws RoleUnknown NotAnEmailAddress NameInvalid PasswordLengthWrong PasswordTooCommon LanguageNotSpoken
     */
    @RolesAllowed(ADMIN)
    public AccountId createAccount(CreateAccountCommand command) {
        var email = EmailAddress.of(command.email());
        var name = PersonName.of(command.name());
        var account = Account.created(email, ofPeople(command.roles()), clock.instant());
        account.rename(name);
        account.speak(Language.spoken(command.language()));
        account.changePassword(passwords.hash(
                PasswordPolicy.accepted(command.password(), email.value(), email.localPart(), name.value())));
        if (accounts.byEmail(email).isPresent()) {
            throw new EmailTaken();
        }
        accounts.add(account);
        audit.record("account.created", "account:" + account.id(), Map.of("roles", account.roles()));
        return account.id();
    }

    /**
     * Replaces what a person may do, from their next call (on another node within seconds) or, on pages, within a minute.
     *
     * @throws LastAdmin when nobody could administer afterwards
     * @throws RoleUnknown when none is given, or one that people cannot have; null among them
     */
    @RolesAllowed(ADMIN)
    public void changeRoles(AccountId id, Set<String> roles) {
        var account = accounts.locked(id).orElseThrow(NoSuchAccount::new);
        var before = account.roles();
        var after = ofPeople(roles);
        if (before.contains(ADMIN) && !after.contains(ADMIN) && accounts.countWithRole(ADMIN) == 1) {
            throw new LastAdmin();
        }
        account.giveRoles(after);
        changed.fire(new TokenHolders.RightsChanged());
        audit.record("account.roles-changed", "account:" + id, Map.of("before", before, "after", after));
    }

    /** @param filter part of a name or address; empty for everybody */
    @RolesAllowed({ADMIN, SUPPORT, BOX_OFFICE})
    public Page<AccountSummary> accounts(String filter, PageRequest page) {
        var items = accounts.page(filter, page).stream().map(Account::summary).toList();
        return Page.of(items, page, accounts.count(filter));
    }

    private Account own() {
        return accounts.find(caller.id()).orElseThrow(SignInRequired::new);
    }

    private static Set<String> ofPeople(Set<String> roles) {
        if (roles == null || roles.isEmpty()) {
            throw new RoleUnknown("");
        }
        for (var role : roles) {
            if (role == null || !Roles.OF_PEOPLE.contains(role)) {
                throw new RoleUnknown(role);
            }
        }
        return roles;
    }
}
