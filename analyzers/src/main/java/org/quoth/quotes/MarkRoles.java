package org.quoth.quotes;

import java.util.Arrays;
import java.util.Set;

/**
 * A simple guess at which words of a line open and close quotation, as a feature of the head, which was trained on
 * exactly this. What the library reports of quotation marks comes from the scanner.
 */
final class MarkRoles {
    enum Role {
        NONE,
        DOUBLE_OPENS,
        DOUBLE_CLOSES,
        SINGLE_OPENS,
        SINGLE_CLOSES
    }

    private static final Set<String> OPENERS = Set.of("“", "„", "«", "``");
    private static final Set<String> CLOSERS = Set.of("”", "»");
    private static final Set<String> SYMMETRIC = Set.of("\"", "＂", "''");
    private static final Set<String> SINGLE = Set.of("‘", "’", "'", "‚", "‛");
    private static final Set<String> MAY_PRECEDE = Set.of("“", "„", "«", "``", "-", "–", "—", "―", "(", "[");
    private static final int NOWHERE = -1;

    private MarkRoles() {}

    /** One role for each word of the line. */
    static Role[] of(Words words, Words.Line line) {
        Role[] roles = new Role[line.end() - line.begin()];
        Arrays.fill(roles, Role.NONE);
        doubles(words, line, roles);
        singles(words, line, roles);
        return roles;
    }

    private static void doubles(Words words, Words.Line line, Role[] roles) {
        boolean inside = false;
        for (int k = line.begin(); k < line.end(); k++) {
            String word = words.word(k);
            boolean opens = OPENERS.contains(word) || (SYMMETRIC.contains(word) && !inside);
            boolean closes = CLOSERS.contains(word) || (SYMMETRIC.contains(word) && inside);
            if (opens || closes) {
                roles[k - line.begin()] = opens ? Role.DOUBLE_OPENS : Role.DOUBLE_CLOSES;
                inside = opens;
            }
        }
    }

    /** A single mark counts only where one that closes follows one that opens: the rest are apostrophes. */
    private static void singles(Words words, Words.Line line, Role[] roles) {
        int opened = NOWHERE;
        for (int k = line.begin(); k < line.end(); k++) {
            if (!SINGLE.contains(words.word(k))) {
                continue;
            }
            boolean attached = k > line.begin() && words.joined(k) && !MAY_PRECEDE.contains(words.word(k - 1));
            boolean continued = k + 1 < line.end() && words.joined(k + 1);
            int next = continued ? words.word(k + 1).codePointAt(0) : ' ';
            if (opened == NOWHERE) {
                opened = !attached && continued && !Character.isDigit(next) ? k : NOWHERE;
            } else if (attached && !(continued && Words.isAlphanumeric(next)) && k > opened + 1) {
                roles[opened - line.begin()] = Role.SINGLE_OPENS;
                roles[k - line.begin()] = Role.SINGLE_CLOSES;
                opened = NOWHERE;
            }
        }
    }
}
