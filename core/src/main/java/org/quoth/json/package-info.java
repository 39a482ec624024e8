/** Writes an analysis as JSON of the schema {@code quoth/1}. One class: {@link org.quoth.json.JsonWriter}. */
package org.quoth.json;
