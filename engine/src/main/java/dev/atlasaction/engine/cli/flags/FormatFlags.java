package dev.atlasaction.engine.cli.flags;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The template flag and its old name. */
public final class FormatFlags {

  @Option(
      names = "--format",
      paramLabel = "string",
      description = "Go template to use to format the output")
  private @Nullable String format;

  @Option(names = "--log", paramLabel = "string", hidden = true)
  private @Nullable String log;

  /** Refuses both flags at once. */
  public void check() {
    FlagGroups.exclusive("log", log, "format", format);
  }

  /** The template after flags and file; empty for none. */
  public String chosen(String configured) {
    if (format != null) {
      return format;
    }
    return log != null ? log : configured;
  }
}
