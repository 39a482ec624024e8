import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.quoth.encoder.Encoding;
import org.quoth.encoder.EncodingAnalyzer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.pipeline.Pipeline;

/**
 * What the encoder costs on one text: seconds of one core to the first states, then, warm, per 1,000 words up to layer 8
 * and up to layer 12; texts a second on one thread and on two; resident memory of the process at the end.
 */
public final class EncoderRun {
    private static final int WARM_UP = 5;
    private static final int RUNS = 11;
    private static final int TEXTS = 40;

    private EncoderRun() {}

    public static void main(String[] arguments) throws Exception {
        String text = Files.readString(Path.of(arguments[0]));
        int words = text.strip().split("\\s+").length;
        Pipeline pipeline = Pipeline.builder()
                .withoutDiscovery()
                .with(new LayoutAnalyzer())
                .with(new EncodingAnalyzer())
                .build();
        long start = cpu();
        read(pipeline, text, 8);
        System.out.printf(Locale.ROOT, "encoder: first states after %.2f s of one core%n", (cpu() - start) / 1e9);
        for (int layer : new int[] {8, 12}) {
            IntStream.range(0, WARM_UP).forEach(i -> read(pipeline, text, layer));
            double[] seconds = new double[RUNS];
            for (int i = 0; i < RUNS; i++) {
                long begin = cpu();
                read(pipeline, text, layer);
                seconds[i] = (cpu() - begin) / 1e9;
            }
            Arrays.sort(seconds);
            System.out.printf(
                    Locale.ROOT,
                    "encoder: up to layer %d, %.3f s of one core per 1,000 words%n",
                    layer,
                    seconds[RUNS / 2] * 1000 / words);
        }
        for (int threads = 1; threads <= 2; threads++) {
            System.out.printf(
                    Locale.ROOT, "encoder: %d threads, %.2f texts a second%n", threads, rate(pipeline, text, threads));
        }
        System.out.println("encoder: " + Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("resident memory unknown"));
    }

    private static double rate(Pipeline pipeline, String text, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long begin = System.nanoTime();
        var all = IntStream.range(0, TEXTS)
                .<Future<?>>mapToObj(i -> pool.submit(() -> read(pipeline, text, 8)))
                .toList();
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
        return TEXTS / ((System.nanoTime() - begin) / 1e9);
    }

    private static void read(Pipeline pipeline, String text, int layer) {
        Encoding encoding = pipeline.analyze(text).get(Encoding.LAYER);
        float[] state = new float[Encoding.WIDTH];
        for (int piece = 0; piece < encoding.pieces(); piece++) {
            encoding.copy(piece, layer, state, 0);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
