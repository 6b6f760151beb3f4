package dev.parterre.preference;

import dev.parterre.account.AccountId;
import dev.parterre.account.AccountService;
import dev.parterre.account.NoSuchAccount;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

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
        try {
            return accounts.person(account).name();
        } catch (NoSuchAccount gone) {
            return "";
        }
    }
}
