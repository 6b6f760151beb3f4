package dev.parterre.disruption;

import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Lets whoever has the link of the mail say yes to another date, or take the money back. No sign-in is asked for. */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChoiceService {

    @Inject
    private AffectedRecords records;

    @EJB
    private DisruptionWorkService work;

    /** @throws NoSuchChoice */
    public Choice choice(String secret) {
        return records.choice(secret);
    }

    /** The customer comes on the new date; may still change their mind until the term. @throws NoSuchChoice, ChoiceClosed */
    public Choice accept(String secret) {
        records.accept(secret);
        return records.choice(secret);
    }

    /** Everything that is left of the booking goes back. @throws NoSuchChoice, ChoiceClosed */
    public Choice takeMoney(String secret) {
        work.giveBack(records.mayTakeMoney(secret));
        return records.choice(secret);
    }
}
