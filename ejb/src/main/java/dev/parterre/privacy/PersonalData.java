package dev.parterre.privacy;

import java.util.Map;

/** What one component keeps about people. Implementations are CDI beans in the owning component. */
public interface PersonalData {

    /** The owner's name, the last part of its package: the heading in the exported file. */
    String owner();

    /**
     * All that is kept about the holder of that account, ready for JSON; empty when there is nothing.
     *
     * @param accountId the account's id; privacy stands below {@code account} and knows no more of it
     */
    Map<String, Object> export(long accountId);

    /** Removes it, or makes it nobody's where law or the books want the rest kept. Repeatable. */
    void erase(long accountId);
}
