package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.flags.CsvConverter;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.flags.DurationConverter;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.flags.ScopeFlags;
import dev.atlasaction.engine.cli.flags.UnmanagedFlags;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of {@code schema apply} (spec cli.md §2.2). */
final class SchemaApplyFlags {

  @Option(
      names = {"-u", "--url"},
      paramLabel = "string",
      description = "select a resource using the URL format")
  String url = "";

  @Option(
      names = "--to",
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "select a desired state using the URL format")
  @Nullable List<String> to;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "strings",
      hidden = true,
      converter = CsvConverter.class)
  @Nullable List<String> files;

  @Mixin final ScopeFlags scope = new ScopeFlags();

  @Option(names = "--dev-url", paramLabel = "string", description = "select a dev database")
  String devUrl = "";

  @Option(names = "--dry-run", description = "print SQL without executing it")
  boolean dryRun;

  @Option(names = "--auto-approve", description = "apply changes without prompting for approval")
  boolean autoApprove;

  @Option(
      names = "--format",
      paramLabel = "string",
      description = "Go template to use to format the output")
  @Nullable String format;

  @Option(names = "--log", paramLabel = "string", hidden = true)
  @Nullable String log;

  @Option(
      names = "--tx-mode",
      paramLabel = "string",
      description = "set transaction mode [none, file] (default \"file\")")
  String txMode = "file";

  @Option(
      names = "--lock-timeout",
      paramLabel = "duration",
      converter = DurationConverter.class,
      description = "set how long to wait for the database lock (default 10s)")
  Duration lockTimeout = Duration.ofSeconds(10);

  @Option(
      names = "--plan",
      paramLabel = "string",
      description = "URL of a plan to apply, such as file://20240923085308.plan.hcl")
  String plan = "";

  @Option(
      names = "--edit",
      arity = "0..1",
      fallbackValue = "true",
      description = "edit the planned statements in the program of EDITOR")
  boolean edit;

  @Option(
      names = "--lock-name",
      paramLabel = "string",
      description = "set the name of the database lock")
  String lockName = "";

  @Option(names = "--context", paramLabel = "string", hidden = true)
  String runContext = "";

  @Mixin final UnmanagedFlags unmanaged = new UnmanagedFlags();

  /** Refuses flags that exclude each other. */
  void check() {
    DirFlags.requireJson(runContext);
    FlagGroups.exclusive("log", log, "format", format);
    FlagGroups.exclusive("edit", edit ? "given" : null, "plan", plan.isEmpty() ? null : "given");
    FlagGroups.exclusive("file", files == null ? null : "given", "to", to == null ? null : "given");
    FlagGroups.exclusive(
        "dry-run", dryRun ? "given" : null, "auto-approve", autoApprove ? "given" : null);
  }

  /** The URLs of the desired state; plain files count as such. */
  List<String> desired() {
    if (files != null) {
      return files.stream().map(file -> file.contains("://") ? file : "file://" + file).toList();
    }
    return to == null ? List.of() : to;
  }

  /** The template, if one was given. */
  @Nullable String template() {
    return format == null ? log : format;
  }
}
