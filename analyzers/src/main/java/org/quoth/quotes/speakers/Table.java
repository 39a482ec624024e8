package org.quoth.quotes.speakers;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Trained numbers and lists of words, a row a line, as the training writes them. */
final class Table {
    private static final Splitter TAB = Splitter.on('\t');

    private Table() {}

    /** The cells of each row of a resource, without its comments. */
    static ImmutableList<List<String>> rows(String resource) {
        try {
            return Resources.readLines(Resources.getResource(Table.class, resource), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(TAB::splitToList)
                    .collect(toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " could not be read from the class path", e);
        }
    }
}
