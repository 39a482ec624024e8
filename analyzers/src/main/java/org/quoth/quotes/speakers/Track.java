package org.quoth.quotes.speakers;

/** What is known of one referent so far. */
final class Track {
    final Referent who;
    Place last;
    int count;
    int subjects;
    /** Whether the last place is the first of its sentence where anybody is named. */
    boolean leads;

    boolean headed;
    /** Whether nobody was named before them. */
    boolean firstOfAll;
    /** The paragraph in which they spoke last; negative where they did not. */
    int spoke = -1;

    Track(Referent who, Place first) {
        this.who = who;
        this.last = first;
    }

    void add(Place place, boolean heading, boolean first) {
        leads = first || (leads && last.sentence() == place.sentence());
        last = place;
        count++;
        subjects += place.role() == Place.Role.SUBJECT ? 1 : 0;
        headed |= heading;
    }
}
