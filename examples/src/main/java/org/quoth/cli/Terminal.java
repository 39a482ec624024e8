package org.quoth.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the command reads and writes.
 *
 * @param in standard input
 * @param out results
 * @param err progress and complaints
 * @param colours whether results may be coloured
 * @param progress whether somebody watches the progress
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean colours, boolean progress) {
    private static final int OUT = 1;
    private static final int ERR = 2;

    /** The process's own streams. Results are UTF-8 whatever the locale says. */
    static Terminal ofProcess() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean colourful =
                Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty()
                        && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(System.in, out, err, colourful && isTerminal(OUT), isTerminal(ERR));
    }

    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on a guess outside Linux: at worst a progress line in a log
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (!Files.isSymbolicLink(link)) {
            return System.console() != null;
        }
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
