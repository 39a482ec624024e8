/** Programs that show the library at work. Start with {@code DarRubioArticle}. */
package org.quoth.examples;
