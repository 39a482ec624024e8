package org.quoth.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How far the work is: done, rate, time left. One line that is written over; nothing where nobody watches. */
final class Progress {
    private static final long EVERY_NANOS = 200_000_000;
    private static final int WIDTH = 24;
    private static final int CLEARED = 78;

    private final Optional<PrintStream> terminal;
    private final Optional<Long> total;
    private final long skipped;
    private final long begin = System.nanoTime();
    private long done;
    private long failed;
    private long shown;

    /**
     * @param skipped documents that an earlier run has done
     */
    Progress(Optional<PrintStream> terminal, Optional<Long> total, long skipped) {
        this.terminal = terminal;
        this.total = total;
        this.skipped = skipped;
    }

    void step(boolean well) {
        done++;
        failed += well ? 0 : 1;
        long now = System.nanoTime();
        if (terminal.isPresent() && now - shown > EVERY_NANOS) {
            shown = now;
            terminal.get().print("\r" + padded(line(now - begin)));
            terminal.get().flush();
        }
    }

    void end() {
        if (shown != 0) {
            terminal.ifPresent(out -> out.print("\r" + padded("") + "\r"));
        }
    }

    /** For instance {@code [######······] 512/1024 · 12.5 a second · 0:41 left · 1 failed}. */
    String line(long nanos) {
        double rate = done / Math.max(1e-9, nanos / 1e9);
        long at = skipped + done;
        StringBuilder line = new StringBuilder();
        total.filter(all -> all > 0).ifPresent(all -> {
            int full = (int) (WIDTH * Math.min(at, all) / all);
            line.append('[')
                    .append("#".repeat(full))
                    .append("·".repeat(WIDTH - full))
                    .append("] ");
        });
        line.append(at);
        total.ifPresent(all -> line.append('/').append(all));
        line.append(String.format(Locale.ROOT, " · %.1f a second", rate));
        total.ifPresent(all ->
                line.append(" · ").append(clock(Math.max(0, all - at) / rate)).append(" left"));
        if (failed > 0) {
            line.append(" · ").append(failed).append(" failed");
        }
        return line.toString();
    }

    private static String clock(double seconds) {
        Duration left = Duration.ofSeconds(Math.round(seconds));
        return left.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    private static String padded(String line) {
        return line.length() >= CLEARED ? line.substring(0, CLEARED) : line + " ".repeat(CLEARED - line.length());
    }
}
