package dev.parterre.importing;

import java.util.List;

/**
 * One row of a file, read and understood: what it says, to be taken as a whole or not at all.
 *
 * @param no counted from 1
 * @param ref kind and external id, unique within the file
 * @param content what the row says, in any form in which the same content is the same text
 * @param weight how many rows of the file it stands for (all seats of a plan are taken together)
 */
record ImportRow(int no, String ref, String content, List<Entry> entries, int weight) {

    ImportRow(int no, String ref, String content, List<Entry> entries) {
        this(no, ref, content, entries, 1);
    }
}
