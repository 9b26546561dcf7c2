package dev.atlasaction.action.atlas;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** A program that tells of each command: what it was given, how it ended, how long it took. */
public final class LoggedAtlas implements AtlasProgram {

  private final AtlasProgram program;
  private final Consumer<String> log;
  private final LongSupplier nanos;

  /** The program; {@code log} takes secrets out. */
  public LoggedAtlas(AtlasProgram program, Consumer<String> log, LongSupplier nanos) {
    this.program = program;
    this.log = log;
    this.nanos = nanos;
  }

  @Override
  public AtlasResult run(AtlasCall call) {
    log.accept(
        "debug: atlas "
            + call.args().stream().map(LoggedAtlas::shown).collect(Collectors.joining(" ")));
    long start = nanos.getAsLong();
    AtlasResult result = program.run(call);
    log.accept(
        "debug: atlas ended with status %d after %d ms, %d characters on stdout"
            .formatted(
                result.exit(), (nanos.getAsLong() - start) / 1_000_000, result.stdout().length()));
    result.stderr().lines().forEach(line -> log.accept("debug: stderr: " + line));
    return result;
  }

  private static String shown(String argument) {
    return argument.matches("[\\w./:=,@%+-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
