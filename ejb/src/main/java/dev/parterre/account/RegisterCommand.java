package dev.parterre.account;

/** What a person tells when registering, as typed. */
public record RegisterCommand(String name, String email, String password, String language) {

    /** Without the password, and without the person. */
    @Override
    public String toString() {
        return "RegisterCommand[" + language + "]";
    }
}
