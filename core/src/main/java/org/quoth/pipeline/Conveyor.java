package org.quoth.pipeline;

import com.google.common.base.Throwables;
import com.google.common.collect.AbstractIterator;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.quoth.DocumentException;
import org.quoth.QuothException;
import org.quoth.model.Document;

/** Works off documents on a few threads and hands out the results in their order. Never holds more than a window of them. */
final class Conveyor<R> extends AbstractIterator<R> {
    private static final int WINDOW_PER_THREAD = 2;
    private static final int IDLE_SECONDS = 5;

    private final Iterator<Document> documents;
    private final Function<Document, R> work;
    private final int window;
    private final ThreadPoolExecutor threads;
    private final Queue<Future<R>> underWay = new ArrayDeque<>();
    private long taken;

    Conveyor(Iterator<Document> documents, Function<Document, R> work, int parallelism) {
        this.documents = documents;
        this.work = work;
        this.window = parallelism * WINDOW_PER_THREAD;
        this.threads = new ThreadPoolExecutor(
                parallelism,
                parallelism,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new ThreadFactoryBuilder()
                        .setNameFormat("quoth-%d")
                        .setDaemon(true)
                        .build());
        // A stream that nobody closes leaves no threads behind.
        threads.allowCoreThreadTimeOut(true);
    }

    Stream<R> stream() {
        Spliterator<R> results = Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(results, false).onClose(threads::shutdownNow);
    }

    @Override
    protected @Nullable R computeNext() {
        while (underWay.size() < window && documents.hasNext()) {
            Document document = documents.next();
            taken++;
            if (document == null) {
                throw new DocumentException("document number " + taken + " of the stream is null");
            }
            underWay.add(threads.submit(() -> work.apply(document)));
        }
        Future<R> next = underWay.poll();
        if (next == null) {
            threads.shutdown();
            return endOfData();
        }
        return await(next);
    }

    private R await(Future<R> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new QuothException("interrupted while waiting for an analysis; the stream ends here", e);
        } catch (ExecutionException e) {
            threads.shutdownNow();
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            Throwables.throwIfUnchecked(cause);
            throw new QuothException("an analysis failed: " + cause, cause);
        }
    }
}
