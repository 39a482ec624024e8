/** A custom analyzer, whole: its value, its analyzer, and its line in META-INF/services. Start with {@code Readability}. */
package org.quoth.examples.readability;
