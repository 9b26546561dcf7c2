package dev.atlasaction.testkit.script;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One run of a {@link Program}.
 *
 * @param args the arguments after the program's name
 * @param workingDirectory against which the program has to resolve relative paths: a JVM has only
 *     one current directory, and it is not this
 * @param env the environment, sorted by name
 */
public record ProgramCall(
    List<String> args,
    Path workingDirectory,
    Map<String, String> env,
    InputStream in,
    PrintStream out,
    PrintStream err) {}
