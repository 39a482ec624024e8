package org.quoth.cli;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Ends the command with a message for its user and {@link ExitCode#FAILED}. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandFailure(String message) {
        super(message);
    }

    CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static CommandFailure unreadable(Path file) {
        String why = Files.exists(file) ? "you may not read it" : "there is no such file";
        return new CommandFailure(file + " cannot be read: " + why);
    }

    /** What went wrong, in words: the message of most of these is the name of the file alone. */
    static String reason(Exception problem) {
        if (problem instanceof UncheckedIOException wrapper && wrapper.getCause() != null) {
            return reason(wrapper.getCause());
        }
        if (problem instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (problem instanceof AccessDeniedException denied) {
            return "you have no right to " + denied.getFile();
        }
        if (problem instanceof FileAlreadyExistsException || problem instanceof NotDirectoryException) {
            return ((FileSystemException) problem).getFile() + " is a file, not a folder";
        }
        return String.valueOf(problem.getMessage());
    }
}
