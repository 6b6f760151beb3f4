package dev.parterre.banking;

import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** How something is paid by transfer, for those who were shown what it is: the asking component checks that. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TransferService {

    @Inject
    private BankRepository bank;

    @Inject
    private HouseAccount account;

    /**
     * A line of a statement, for the letter about it.
     *
     * @throws NoSuchMoney when there is none
     */
    @RolesAllowed(Roles.SYSTEM)
    public MoneyInView received(String lineId) {
        return bank.line(lineId).view();
    }

    /**
     * @param purpose a booking's reference
     * @return empty when it is not paid by transfer
     */
    public Optional<TransferInstructions> instructions(String purpose) {
        return bank.order(purpose)
                .map(order -> new TransferInstructions(
                        account.name(),
                        account.iban(),
                        account.bic(),
                        order.reference(),
                        order.amount(),
                        order.missing(),
                        order.dueAt(),
                        order.state() == TransferState.WAITING,
                        EpcCode.of(account, order.missing(), order.reference())));
    }
}
