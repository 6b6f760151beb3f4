package dev.parterre.matching;

import java.util.Arrays;
import java.util.BitSet;

/**
 * All phrases that anybody asks for, each with a number, found in a text in one pass: a tree of characters in one hash table.
 * A phrase is found where {@link dev.parterre.preference.Folding#contains} finds it: from the beginning of a word, and as far
 * as it goes. Not safe for use by several threads while it grows.
 */
final class Lexicon {

    private static final int NONE = -1;
    private static final int ROOT = 0;

    /** Of each branch: the node it leaves in the upper bits, its character in the lower 16; 0 where the table is empty. */
    private long[] branches = new long[1 << 10];

    private int[] nodes = new int[1 << 10];
    private int used;

    /** The number of the phrase that ends at each node. */
    private int[] phrases = new int[1 << 9];

    private int nodeCount = 1;
    private int phraseCount;

    Lexicon() {
        Arrays.fill(phrases, NONE);
    }

    /** @return the phrase's number, the same whenever it is asked for */
    int number(String foldedPhrase) {
        var node = ROOT;
        for (var i = 0; i < foldedPhrase.length(); i++) {
            var next = next(node, foldedPhrase.charAt(i));
            node = next == NONE ? grow(node, foldedPhrase.charAt(i)) : next;
        }
        if (phrases[node] == NONE) {
            phrases[node] = phraseCount++;
        }
        return phrases[node];
    }

    /** The numbers of all phrases that the text contains. */
    BitSet in(String foldedText) {
        var found = new BitSet(phraseCount);
        for (var start = 0; start < foldedText.length(); start = foldedText.indexOf(' ', start) + 1) {
            follow(foldedText, start, found);
            if (foldedText.indexOf(' ', start) < 0) {
                break;
            }
        }
        return found;
    }

    private void follow(String text, int start, BitSet found) {
        var node = ROOT;
        for (var i = start; i < text.length(); i++) {
            node = next(node, text.charAt(i));
            if (node == NONE) {
                return;
            }
            if (phrases[node] != NONE) {
                found.set(phrases[node]);
            }
        }
    }

    private int next(int node, char character) {
        var at = find(branch(node, character));
        return branches[at] == 0 ? NONE : nodes[at];
    }

    private int grow(int node, char character) {
        if (2 * used > branches.length) {
            rehash();
        }
        if (nodeCount == phrases.length) {
            phrases = Arrays.copyOf(phrases, 2 * nodeCount);
            Arrays.fill(phrases, nodeCount, phrases.length, NONE);
        }
        put(branch(node, character), nodeCount);
        used++;
        return nodeCount++;
    }

    private void put(long branch, int node) {
        var at = find(branch);
        branches[at] = branch;
        nodes[at] = node;
    }

    /** Where the branch is, or would be put. */
    private int find(long branch) {
        var mask = branches.length - 1;
        var at = (int) (branch * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (branches[at] != 0 && branches[at] != branch) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void rehash() {
        var oldBranches = branches;
        var oldNodes = nodes;
        branches = new long[2 * oldBranches.length];
        nodes = new int[branches.length];
        for (var i = 0; i < oldBranches.length; i++) {
            if (oldBranches[i] != 0) {
                put(oldBranches[i], oldNodes[i]);
            }
        }
    }

    private static long branch(int node, char character) {
        return (long) node + 1 << 16 | character;
    }
}
