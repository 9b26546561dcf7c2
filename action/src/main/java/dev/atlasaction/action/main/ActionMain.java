package dev.atlasaction.action.main;

import dev.atlasaction.action.platform.Host;
import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import picocli.CommandLine;

/** The {@code atlas-action} program: the only class that touches the process itself. */
public final class ActionMain {

  private ActionMain() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String... args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    Host host = new Host(new TreeMap<>(System.getenv()), Path.of(""), out, err, terminal);
    int exit = run(host, args);
    out.flush();
    err.flush();
    System.exit(exit);
  }

  /** Runs the program in the given surroundings and returns its exit code: 0 or 1. */
  public static int run(Host host, String... args) {
    return commandLine(host).execute(args);
  }

  private static CommandLine commandLine(Host host) {
    return new CommandLine(new ActionCommand(host))
        .addSubcommand(new PreviewCommand(host))
        .setOut(new PrintWriter(host.out(), true))
        .setErr(new PrintWriter(host.err(), true))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, arguments) -> {
          host.err().println("atlas-action: error: " + e.getMessage());
          return 1;
        });
  }
}
