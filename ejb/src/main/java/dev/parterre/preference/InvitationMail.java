package dev.parterre.preference;

import dev.parterre.account.AccountId;
import java.time.Instant;

/**
 * What the mail to somebody invited says. Personal data and a secret: not for logs and queues.
 *
 * @param owner who invites, in whose language it is written
 * @param secret proves that its bearer reads that mail
 * @param name of the preference
 */
public record InvitationMail(AccountId owner, String email, String secret, String name, Instant until) {

    @Override
    public String toString() {
        return "InvitationMail";
    }
}
