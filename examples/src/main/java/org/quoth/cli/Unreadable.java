package org.quoth.cli;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.quoth.model.Document;
import org.quoth.model.Findings;

/** Something that should have been a document and could not be read. It keeps its place among the others. */
final class Unreadable {
    private static final String REASON = "org.quoth.cli.unreadable";

    private Unreadable() {}

    static Document of(String id, String reason) {
        return Document.of(id, "").withMetadata(Map.of(REASON, reason));
    }

    static Optional<String> reason(Document document) {
        return Optional.ofNullable(document.metadata().get(REASON));
    }

    /** No findings but the reason. */
    static Findings findings(Document document, String reason) {
        return new Findings(
                Document.of(document.id(), ""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableMap.of(),
                ImmutableMap.of("document", reason));
    }
}
