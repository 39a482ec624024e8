import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.quoth.Analysis;

/** Quotes of ever longer texts: chars, seconds, seconds for each million chars, most heap in use meanwhile, quotes. */
public final class BookRun {
    private static final int LONGEST = 1_000_000;

    private BookRun() {}

    public static void main(String[] arguments) throws Exception {
        String chapter = Files.readString(Path.of(arguments[0])).strip() + "\n\n";
        Analysis.of(chapter).quotes();
        for (int length = LONGEST / 8; length <= LONGEST; length *= 2) {
            String book = chapter.repeat(length / chapter.length() + 1).substring(0, length);
            System.gc();
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long begin = System.nanoTime();
            int quotes = Analysis.of(book).quotes().size();
            double seconds = (System.nanoTime() - begin) / 1e9;
            double most = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
            System.out.printf(
                    Locale.ROOT,
                    "book: %,d chars, %.1f s, %.1f s for each million, at most %.0f MB of heap, %d quotes%n",
                    length,
                    seconds,
                    seconds * 1e6 / length,
                    most,
                    quotes);
        }
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
