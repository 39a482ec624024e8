package org.quoth.cli;

/** What the command says to the shell. */
final class ExitCode {
    /** All went well. */
    static final int OK = 0;
    /** At least one document failed; the others are in the output. */
    static final int SOME_FAILED = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** Something could not be read or written, or an analyzer is missing. */
    static final int FAILED = 3;

    private ExitCode() {}
}
