package dev.parterre.account;

import java.util.Set;

/** The account staff want to exist, as typed. */
public record CreateAccountCommand(String name, String email, String password, String language, Set<String> roles) {

    /** Without the password, and without the person. */
    @Override
    public String toString() {
        return "CreateAccountCommand[" + language + ", " + roles + "]";
    }
}
