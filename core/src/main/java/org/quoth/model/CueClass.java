package org.quoth.model;

/** What kind of act the cue of an attribution names. */
public enum CueClass {
    /** Said aloud: "said", "told", "according to". */
    SPEECH,
    /** Written or published: "wrote", "tweeted", "the report states". */
    WRITING,
    /** Believed or felt: "thinks", "hopes", "fears". */
    THOUGHT,
    /** Meant or demanded for the future: "plans", "vowed", "called for". */
    INTENTION,
    /** Seen, heard or learned: "saw", "found", "learned". */
    PERCEPTION,
    /** Anything else, and attributions without a cue. */
    OTHER
}
