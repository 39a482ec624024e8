package org.quoth.model;

import static com.google.common.base.Preconditions.checkArgument;

/** The conditions that several values share. */
final class Check {
    private Check() {}

    static double probability(double value, String what) {
        checkArgument(value >= 0 && value <= 1, "%s must be from 0 to 1, but is %s", what, value);
        return value;
    }

    static String notBlank(String value, String what) {
        checkArgument(!value.isBlank(), "%s must not be blank, but is '%s'", what, value);
        return value;
    }
}
