package org.quoth.sentiment;

import org.quoth.model.Span;

/**
 * The tone toward what is named at one place.
 *
 * @param mention where
 * @param stretch the stretch around it
 * @param chances of negative, neutral and positive
 */
record MentionTone(Span mention, Stretch stretch, Chances chances) {}
