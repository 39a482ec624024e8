/** Small programs, one for each thing that people want to do: each is a class with a main method, and none needs another. */
package org.quoth.examples.recipes;
