import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** What one fork measures: seconds from the start of the JVM to the first answer, heap after it, warm seconds a text. */
final class Figures {
    private static final int WARM_UP = 5;
    private static final int RUNS = 11;

    private Figures() {}

    static void print(String name, String text, ToIntFunction<String> work) {
        int answers = work.applyAsInt(text);
        double cold = (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
        double heap = heap();
        for (int i = 0; i < WARM_UP; i++) {
            work.applyAsInt(text);
        }
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.applyAsInt(text);
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "%s %.2f %.0f %.4f %d%n", name, cold, heap, seconds[RUNS / 2], answers);
    }

    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
