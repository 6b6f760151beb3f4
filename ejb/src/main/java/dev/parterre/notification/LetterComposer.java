package dev.parterre.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds who writes a kind of letter. */
@ApplicationScoped
class LetterComposer {

    @Inject
    private AccountLetters accounts;

    /** @return empty when there is nothing to say any more */
    Optional<Letter> compose(MailOrder order) {
        return switch (order.kind()) {
            case CONFIRM_ACCOUNT -> accounts.confirm(order);
            case ACCOUNT_EXISTS -> Optional.of(accounts.exists(order));
            default -> Optional.empty();
        };
    }
}
