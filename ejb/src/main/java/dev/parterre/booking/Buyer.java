package dev.parterre.booking;

import dev.parterre.account.EmailAddress;
import java.util.regex.Pattern;

/** Who buys: written on the tickets and written to, under the one spelling of the address that an account of theirs has. Personal data. */
public record Buyer(String name, String email, String language) {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}.]+(\\.[^\\s@\\p{Cntrl}.]+)+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** @throws BuyerRefused naming the field that cannot be used */
    public Buyer {
        name = name == null ? "" : name.strip();
        email = email == null ? "" : EmailAddress.spelled(email.strip());
        require(!name.isEmpty() && name.length() <= 200 && name.chars().noneMatch(Character::isISOControl), "name");
        require(email.length() <= 254 && EMAIL.matcher(email).matches(), "email");
        require(language != null && LANGUAGE.matcher(language).matches(), "language");
    }

    private static void require(boolean fine, String field) {
        if (!fine) {
            throw new BuyerRefused(field);
        }
    }

    @Override
    public String toString() {
        return "Buyer";
    }
}
