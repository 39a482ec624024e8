package org.quoth.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a program prints. Programs print to the process's own stream, so only one runs at a time. */
public final class Printed {
    private Printed() {}

    /** A program. */
    @FunctionalInterface
    public interface Program {
        void run() throws Exception;
    }

    public static synchronized String by(Program program) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
