package dev.parterre.web.security;

import dev.parterre.account.SignedIn;
import jakarta.security.enterprise.credential.Credential;

/** Somebody whom the account component has just let in. */
record ProvedCredential(SignedIn signedIn) implements Credential {}
