package dev.parterre.preference;

import dev.parterre.account.AccountId;
import dev.parterre.account.AccountService;
import dev.parterre.account.Person;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the people of a household are called, for each other. It does not ask whether the caller is one of them: {@link
 * HouseholdService} has.
 */
@Stateless
@RolesAllowed({Roles.CUSTOMER, Roles.SYSTEM})
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MemberNamesService {

    @EJB
    private AccountService accounts;

    /** Empty of an account that is gone. */
    public String name(AccountId account) {
        return names(Set.of(account)).get(account);
    }

    /** The same of many at once. */
    public Map<AccountId, String> names(Set<AccountId> asked) {
        var known = asked.isEmpty() ? Map.<AccountId, Person>of() : accounts.people(asked);
        return asked.stream()
                .collect(Collectors.toMap(Function.identity(), account -> Optional.ofNullable(known.get(account))
                        .map(Person::name)
                        .orElse("")));
    }
}
