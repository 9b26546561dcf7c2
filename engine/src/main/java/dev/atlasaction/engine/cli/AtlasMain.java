package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.api.Invocation;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.execute.StopSignal;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Process entry of {@code atlas}: wires the real streams, environment and exit code. */
public final class AtlasMain {
  private AtlasMain() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String... args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    StopSignal stop = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(stop::request, "stop"));
    Invocation invocation =
        new Invocation(
            List.of(args),
            System.getenv(),
            Path.of(""),
            System.in,
            out,
            err,
            stop,
            AtlasMain::hasTerminal);
    DriverWarmUp.start(args);
    int code = new AtlasCli().run(invocation);
    out.flush();
    err.flush();
    stop.done();
    if (code != ExitCode.OK || othersRun()) {
      System.exit(code);
    }
  }

  /**
   * Whether a thread would keep the process alive. Where none does, the end of {@code main} is
   * cheaper than an exit, for which the JVM sets up its logging.
   */
  private static boolean othersRun() {
    Thread[] threads = new Thread[2 * Thread.activeCount() + 8];
    int count = Thread.enumerate(threads);
    for (int i = 0; i < count; i++) {
      if (threads[i] != Thread.currentThread() && !threads[i].isDaemon()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  /** The terminal is written as UTF-8 whatever the locale, as the original does. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
