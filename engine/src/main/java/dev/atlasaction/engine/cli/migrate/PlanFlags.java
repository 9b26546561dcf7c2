package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.Editor;
import dev.atlasaction.engine.cli.flags.CsvConverter;
import dev.atlasaction.engine.cli.flags.DurationConverter;
import dev.atlasaction.engine.cli.flags.LockTimeout;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.view.PlanView;
import dev.atlasaction.engine.config.MigrationConfig;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.evolve.DirectoryPlanner;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.DirOperations;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.MigrationDraft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of commands that write planned migrations. */
final class PlanFlags {

  private static final String LOCK = "atlas_migrate_diff";

  @Option(names = "--dev-url", paramLabel = "string", description = "select a dev database")
  @Nullable String devUrl;

  /** The dev database of the flag; empty if there is none. */
  String devUrl() {
    return devUrl == null ? "" : devUrl;
  }

  @Option(
      names = {"-s", "--schema"},
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "set schema names")
  List<String> schemas = List.of();

  @Option(
      names = "--lock-timeout",
      paramLabel = "duration",
      converter = DurationConverter.class,
      description = "set how long to wait for the database lock (default 10s)")
  private @Nullable Duration lockTimeout;

  @Option(
      names = "--format",
      paramLabel = "string",
      description = "Go template to use to format the output")
  private @Nullable String format;

  @Option(
      names = "--qualifier",
      paramLabel = "string",
      description = "qualify tables with custom qualifier when working on a single schema")
  private @Nullable String qualifier;

  @Option(
      names = "--edit",
      arity = "0..1",
      fallbackValue = "true",
      description = "edit the generated migration file")
  boolean edit;

  /** The template after flag and file. */
  String format(ProjectEnv env, String command) {
    return format == null ? env.env().format(command) : format;
  }

  /** How statements are written. */
  DirectoryPlanner.Style style(PlanFormat planFormat) {
    return new DirectoryPlanner.Style(
        Optional.ofNullable(qualifier).filter(text -> !text.isEmpty()), planFormat.indent());
  }

  /** Keeps other plans away from the dev database. */
  DatabaseLock lock(Database dev, MigrationConfig config) {
    return lock(dev, config, lockTimeout);
  }

  /** As {@link #lock(Database, MigrationConfig)}, for commands without the other flags. */
  static DatabaseLock lock(Database dev, MigrationConfig config, @Nullable Duration flag) {
    Duration timeout = flag == null ? LockTimeout.configured(config) : flag;
    try {
      return dev.lock(LOCK, timeout);
    } catch (DatabaseException held) {
      throw held.prefixed("acquiring database lock: ");
    }
  }

  /** Refuses to edit a foreign format. */
  void requireEditable(MigrationDir dir) {
    if (edit && !dir.format().equals(DirFormat.atlas())) {
      throw EngineException.user(
          "--edit flag supports only atlas directories, but got: " + dir.format().typeName());
    }
  }

  /** Writes the migration, after the template and the editor had it. */
  void write(
      CommandContext context, MigrationDir dir, MigrationDraft draft, PlanFormat planFormat) {
    List<DirFormat.NewFile> files = new ArrayList<>(dir.format().render(draft));
    if (planFormat.content().isPresent()) {
      if (!dir.format().equals(DirFormat.atlas())) {
        throw EngineException.user("cannot use format with: " + GoQuote.quote(dir.format().name()));
      }
      String content = planFormat.content().get().render(PlanView.of(draft));
      files.set(0, new DirFormat.NewFile(files.get(0).name(), content));
    }
    if (edit) {
      files.replaceAll(file -> new Editor(context).edit(file));
    }
    DirOperations.write(dir, files);
  }
}
