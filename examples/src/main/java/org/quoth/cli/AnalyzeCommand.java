package org.quoth.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quoth.Layer;
import org.quoth.Limits;
import org.quoth.model.Document;
import org.quoth.pipeline.Pipeline;
import org.quoth.topics.TopicModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Analyses documents and writes what was found. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells who said what, in what tone, about what, in each of some documents.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  quoth analyze article.txt",
            "  quoth analyze --only quotes --format json article.txt",
            "  curl -s https://example.org/news | quoth analyze --from html -",
            "  quoth analyze --output report.html article.html",
            "  quoth analyze --output site/ --format html news/ more.jsonl",
            "  quoth analyze --output out.jsonl corpus.jsonl",
            "  quoth analyze --output out.jsonl --resume corpus.jsonl",
            "",
            "A line of a .jsonl file is {\"id\": \"a\", \"text\": \"…\"}, with a \"title\" if you like.",
            "Results come in the order of the input. A document that fails is a result with",
            "an \"error\", the others are not affected, and the exit code is 1."
        })
final class AnalyzeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Text files, web pages (HTML), lines of JSON (JSONL), folders of these,"
                    + " or - for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description = "Where results go; by default to standard output. A folder (an existing one, or a name that"
                    + " ends with /) gets a file for each document.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = {"-f", "--format"},
            description = "${COMPLETION-CANDIDATES}. By default what the output's name says, else text.")
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "LAYER",
            description = "What to compute, for instance quotes,sentiment,topics. By default all that there is.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--topics",
            paramLabel = "MODEL",
            description = "Topics of a model that quoth train topics made, in place of the built-in ones.")
    private Optional<Path> topics = Optional.empty();

    @Option(
            names = "--resume",
            description = "Go on where an interrupted run stopped, in a folder or a file of JSON lines.")
    private boolean resume;

    @Option(
            names = "--from",
            paramLabel = "FORM",
            description = "What the inputs are: ${COMPLETION-CANDIDATES}. By default what their names say; standard"
                    + " input is text.")
    private Optional<Inputs.Form> from = Optional.empty();

    @Option(names = "--with-text", description = "Put the text into the JSON. For web pages it always is there.")
    private boolean withText;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Of text files; by default UTF-8.")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(names = "--threads", paramLabel = "N", description = "Documents at a time; by default one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--max-characters", paramLabel = "N", description = "Longest document; by default 5000000.")
    private int maxCharacters = Limits.defaults().maxCharacters();

    AnalyzeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        require(threads > 0, "--threads must be 1 or more, but is " + threads);
        require(maxCharacters > 0, "--max-characters must be 1 or more, but is " + maxCharacters);
        Inputs documents = Inputs.of(inputs, from, encoding, terminal.in());
        Format chosen = chosenFormat();
        boolean folder = isFolder(documents, chosen);
        require(
                !resume || folder || (chosen == Format.JSONL && output.isPresent()),
                "--resume needs a folder as --output, or --format jsonl and a file: these can be continued");
        require(
                folder || chosen != Format.HTML || !documents.several(),
                "a page shows one document, but the input may hold several; give a folder: --output pages/");
        ImmutableSet<Layer<?>> layers = layers(builder().build());
        Pipeline pipeline = builder()
                .parallelism(threads)
                .computing(layers.toArray(Layer<?>[]::new))
                .build();
        boolean colours = terminal.colours() && output.isEmpty();
        Rendering rendering = new Rendering(chosen, layers, withText, new Colours(colours));
        return run(documents, pipeline, rendering, folder);
    }

    private Pipeline.Builder builder() {
        Pipeline.Builder builder = Pipeline.builder().limits(Limits.defaults().maxCharacters(maxCharacters));
        topics.map(TopicModel::load).map(TopicModel::analyzer).ifPresent(builder::with);
        return builder;
    }

    private int run(Inputs inputs, Pipeline pipeline, Rendering rendering, boolean folder) throws IOException {
        Iterator<Document> documents = inputs.documents();
        LineFile.Done done = resume ? LineFile.skip(lines(folder), documents) : LineFile.Done.NOTHING;
        boolean watched = terminal.progress() && output.isPresent();
        Progress progress = new Progress(
                watched ? Optional.of(terminal.err()) : Optional.empty(),
                watched ? inputs.count() : Optional.empty(),
                done.lines());
        long failed = done.failed();
        try (Sink sink = sink(rendering.format(), folder);
                Stream<Rendering.Result> results = pipeline.analyzeAll(Streams.stream(documents), rendering::of)) {
            Iterator<Rendering.Result> each = results.iterator();
            while (each.hasNext()) {
                Rendering.Result result = each.next();
                sink.accept(result);
                failed += result.well() ? 0 : 1;
                progress.step(result.well());
            }
        } catch (IOException e) {
            throw new CommandFailure("the results could not be written: " + CommandFailure.reason(e), e);
        } finally {
            progress.end();
        }
        if (failed > 0) {
            terminal.err()
                    .println("quoth: " + failed + (failed == 1 ? " document" : " documents")
                            + " failed; each says why where its result would be");
        }
        return failed > 0 ? ExitCode.SOME_FAILED : ExitCode.OK;
    }

    /** Where it is written which documents are done. */
    private Path lines(boolean folder) {
        Path target = output.orElseThrow();
        return folder ? FolderSink.journal(target) : target;
    }

    private Sink sink(Format chosen, boolean folder) throws IOException {
        if (output.isEmpty()) {
            return chosen == Format.JSONL
                    ? Sink.lines(LineFile.of(terminal.out()))
                    : Sink.stream(terminal.out(), chosen);
        }
        Path target = output.get();
        if (folder) {
            Files.createDirectories(target);
            return resume ? FolderSink.append(target, chosen) : FolderSink.create(target, chosen);
        }
        if (target.toAbsolutePath().getParent() != null) {
            Files.createDirectories(target.toAbsolutePath().getParent());
        }
        if (chosen == Format.JSONL) {
            return Sink.lines(resume ? LineFile.append(target) : LineFile.create(target));
        }
        return Sink.stream(Files.newOutputStream(target), chosen);
    }

    private Format chosenFormat() {
        return format.or(() -> output.flatMap(Format::byName)).orElseGet(() -> {
            boolean pages = output.isPresent() && looksLikeFolder(output.get());
            return pages ? Format.HTML : Format.TEXT;
        });
    }

    private boolean isFolder(Inputs documents, Format chosen) {
        if (output.isEmpty()) {
            return false;
        }
        boolean unnamed = Format.byName(output.get()).isEmpty();
        return looksLikeFolder(output.get()) || (unnamed && chosen == Format.HTML && documents.several());
    }

    /** {@code Path} drops a slash at the end, so that the words of the command line have to tell. */
    private boolean looksLikeFolder(Path path) {
        if (Files.isDirectory(path)) {
            return true;
        }
        return spec != null
                && spec.commandLine().getParseResult().originalArgs().stream()
                        .anyMatch(argument -> argument.endsWith("/")
                                && Path.of(argument.substring(argument.indexOf('=') + 1))
                                        .equals(path));
    }

    /** All that can be shown, or those that are named. */
    private ImmutableSet<Layer<?>> layers(Pipeline pipeline) {
        ImmutableSet<Layer<?>> known =
                pipeline.layers().stream().filter(layer -> !layer.isScratch()).collect(ImmutableSet.toImmutableSet());
        if (only.isEmpty()) {
            return known;
        }
        ImmutableSet.Builder<Layer<?>> wanted = ImmutableSet.builder();
        for (String name : only) {
            Optional<Layer<?>> layer = known.stream()
                    .filter(each -> each.id().equals(name.strip()))
                    .findFirst();
            require(
                    layer.isPresent(),
                    "--only: nothing provides '%s'; there is %s"
                            .formatted(name, Joiner.on(", ").join(known)));
            layer.ifPresent(wanted::add);
        }
        return wanted.build();
    }

    private void require(boolean condition, String message) {
        if (!condition && spec != null) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
