package dev.parterre.web.security;

import java.util.regex.Pattern;

/** Where to go after signing in: only to a page of this site, whatever the address says. */
public final class WantedPage {

    public static final String PARAMETER = "to";
    public static final String HOME = "/";

    /** A search of two hundred Cyrillic letters fits twice; escaped once more it stays below the 8 kB that servers take for an address. */
    private static final int MAX_LENGTH = 4000;

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>]]*");
    private static final Pattern POINTLESS =
            Pattern.compile("/(login|register|confirm|claim|forgotten|password)([/.?].*)?");

    private WantedPage() {}

    /** @param asked as it came with the request, or null @return a path of this site with its query; home when in doubt */
    public static String of(String asked) {
        var safe = asked != null
                && asked.length() <= MAX_LENGTH
                && LOCAL.matcher(asked).matches()
                && !POINTLESS.matcher(asked).matches();
        return safe ? asked : HOME;
    }
}
