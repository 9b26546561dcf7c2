package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.flags.CsvConverter;
import dev.atlasaction.engine.cli.flags.DurationConverter;
import dev.atlasaction.engine.cli.flags.ScopeFlags;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that the {@code schema plan} commands share (spec cli.md §2.2). */
final class PlanInputs {

  @Option(
      names = "--from",
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "URL(s) of the current schema state")
  List<String> from = List.of();

  @Option(
      names = "--to",
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "URL(s) of the desired schema state")
  List<String> to = List.of();

  @Mixin final ScopeFlags scope = new ScopeFlags();

  @Option(
      names = "--auto-approve",
      arity = "0..1",
      fallbackValue = "true",
      description = "do not ask for approval")
  boolean autoApprove;

  @Option(names = "--repo", paramLabel = "string", description = "URL of the schema repository")
  String repo = "";

  @Option(
      names = "--format",
      paramLabel = "string",
      description = "Go template to use to format the output")
  @Nullable String format;

  @Option(names = "--dev-url", paramLabel = "string", description = "select a dev database")
  String devUrl = "";

  @Option(
      names = "--lock-timeout",
      paramLabel = "duration",
      converter = DurationConverter.class,
      description = "set how long to wait for the database lock (default 10s)")
  Duration lockTimeout = Duration.ofSeconds(10);

  @Option(names = "--context", paramLabel = "string", hidden = true)
  String runContext = "";
}
