package dev.atlasaction.action.main;

import dev.atlasaction.action.platform.Host;
import java.io.Console;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine;

/** The {@code atlas-action} program: the only class that touches the process itself. */
public final class ActionMain {

  private ActionMain() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String... args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
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
    return new CommandLine(new ActionCommand(host, Clock.systemUTC()))
        .addSubcommand(new PreviewCommand(host))
        .setOut(writer(host.out()))
        .setErr(writer(host.err()))
        // --action=doctor is an action, whatever commands there are.
        .setAllowSubcommandsAsOptionParameters(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, arguments) -> {
          host.err().println("atlas-action: error: " + e.getMessage());
          return 1;
        });
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
