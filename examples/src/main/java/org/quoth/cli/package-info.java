/**
 * The {@code quoth} command. Start with {@link org.quoth.cli.QuothCommand}; {@code AnalyzeCommand} reads documents
 * ({@code Inputs}), sends them through a pipeline and writes what comes out ({@code Rendering}, {@code LineFile}). No
 * analysis happens here: whatever the command can do, a program can do with the library.
 */
package org.quoth.cli;
