/**
 * What the engine rooms have in common about their models: {@link org.quoth.models.LoadedModels}, the record of what has
 * been loaded, and {@link org.quoth.models.Lazy}, how they are loaded when they are first needed. Not the models themselves, which live with the code that runs them.
 */
package org.quoth.models;
