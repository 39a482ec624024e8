package org.quoth.cli;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.quoth.model.Subject;
import org.quoth.topics.LabelledText;
import org.quoth.topics.LabelledTexts;
import org.quoth.topics.MediaTopics;
import org.quoth.topics.TopicModel;
import org.quoth.topics.TopicTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains models on labelled texts. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Trains a model on texts of yours.")
final class TrainCommand {
    private final Terminal terminal;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "A classifier of topics with labels of your own.",
            footer = {
                "",
                "A line of LABELLED is {\"text\": \"…\", \"label\": \"mining\"}. The file is read twice, line",
                "by line, and may be larger than the memory. Lines should come in a mixed order.",
                "",
                "Examples:",
                "  quoth train topics --output desks.topics labelled.jsonl",
                "  quoth analyze --topics desks.topics article.txt"
            })
    int topics(
            @Parameters(paramLabel = "LABELLED", description = "A file of JSON lines, UTF-8.") Path labelled,
            @Option(
                            names = {"-o", "--output"},
                            required = true,
                            paramLabel = "FILE",
                            description = "Where the model goes.")
                    Path output,
            @Option(
                            names = "--seed",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "Of what is random: the order in which it learns; by default 1.")
                    long seed) {
        if (!Files.isReadable(labelled)) {
            throw CommandFailure.unreadable(labelled);
        }
        ImmutableSet<String> labels = labels(labelled);
        if (labels.size() < 2) {
            throw new CommandFailure("%s has the labels %s, but a classifier needs two or more; a line is %s"
                    .formatted(labelled, labels, "{\"text\": \"…\", \"label\": \"mining\"}"));
        }
        MediaTopics vocabulary = MediaTopics.load();
        ImmutableList<Subject> subjects = labels.stream()
                .map(label -> vocabulary.find(label).orElseGet(() -> Subject.of(label, label)))
                .collect(ImmutableList.toImmutableList());
        TopicTrainer trainer = TopicTrainer.of(subjects)
                .seed(seed)
                .noting("data", labelled.getFileName().toString());
        try (Stream<LabelledText> texts = LabelledTexts.read(labelled)) {
            TopicModel model = trainer.train(texts);
            model.save(output);
            terminal.out().println("%s: %d labels: %s".formatted(output, labels.size(), String.join(", ", labels)));
            model.header().forEach((key, value) -> terminal.out().println(key + ": " + value));
        }
        return ExitCode.OK;
    }

    private static ImmutableSet<String> labels(Path labelled) {
        try (Stream<LabelledText> texts = LabelledTexts.read(labelled)) {
            return texts.map(LabelledText::codes)
                    .flatMap(ImmutableSet::stream)
                    .collect(toImmutableSortedSet(Comparator.naturalOrder()));
        }
    }
}
