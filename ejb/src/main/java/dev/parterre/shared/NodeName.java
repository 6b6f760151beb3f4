package dev.parterre.shared;

/** What this server is called among those on the same database; the configuration gives each its own. */
public final class NodeName {

    private static final int LONGEST = 40;

    private NodeName() {}

    /** In printable ASCII, 40 characters at most. */
    public static String ofThisServer() {
        return legible(System.getProperty("jboss.node.name", "single"));
    }

    static String legible(String name) {
        var legible = name.replaceAll("[^\\x21-\\x7e]", "_");
        return legible.length() > LONGEST ? legible.substring(0, LONGEST) : legible;
    }
}
