package dev.parterre.account;

/** A registration that has been found in order. */
record Registration(EmailAddress email, PersonName name, String language, String passwordHash) {

    /** Without the person. */
    @Override
    public String toString() {
        return "Registration[" + language + "]";
    }
}
