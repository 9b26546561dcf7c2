package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.CsvConverter;
import dev.atlasaction.engine.cli.flags.FurtherWords;
import dev.atlasaction.engine.cli.flags.ScopeFlags;
import dev.atlasaction.engine.cli.flags.UnmanagedFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RenameQuestions;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.SchemaDiff;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.diff.Differ;
import dev.atlasaction.engine.diff.Renaming;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.state.Comparison;
import dev.atlasaction.engine.state.RenameHints;
import dev.atlasaction.engine.state.State;
import dev.atlasaction.engine.state.StateReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the statements that lead from one state to another (spec cli.md §4.2). */
@Command(name = "diff", description = "Calculate and print the diff between two schemas")
final class SchemaDiffCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-f", "--from"},
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "URLs of the current schema state")
  private @Nullable List<String> from;

  @Option(
      names = "--to",
      paramLabel = "strings",
      converter = CsvConverter.class,
      description = "URLs of the desired schema state")
  private @Nullable List<String> to;

  @Option(names = "--dev-url", paramLabel = "string", description = "select a dev database")
  private String devUrl = "";

  @Mixin private final ScopeFlags scope = new ScopeFlags();

  @Option(
      names = "--format",
      paramLabel = "string",
      description = "Go template to use to format the output")
  private @Nullable String format;

  @Mixin private final FurtherWords unusedWords = new FurtherWords();

  @Mixin private final UnmanagedFlags unmanaged = new UnmanagedFlags();

  SchemaDiffCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    if (from == null || to == null) {
      throw EngineException.user(
          "required flag(s) %s not set"
              .formatted(from != null ? "\"to\"" : to != null ? "\"from\"" : "\"from\", \"to\""));
    }
    String output = env.format(format, "schema.diff");
    Optional<Template> template =
        UserTemplate.parse(output, "parse log format: ", TemplateFunctions.diff());
    try (Databases databases = context.databases()) {
      String devTarget = env.dev(devUrl);
      Optional<Database> dev =
          devTarget.isEmpty() ? Optional.empty() : Optional.of(databases.open(devTarget));
      StateReader reader = env.reader(context, databases, dev);
      State current = reader.read(scope.request(env, env.urls(from, List.of()), "from"));
      State desired = reader.read(scope.request(env, env.urls(to, List.of()), "to"));
      unmanaged.report(context, env, output, current.realm(), desired.realm());
      Database writer = dev.orElse(desired.database());
      RenameHints hints = hints(env, reader, env.urls(to, List.of()));
      Renaming renaming =
          Renaming.of(
              current.realm(),
              desired.realm(),
              hints.list(),
              List.copyOf(env.diffPolicy().skipped()));
      List<Change> changes =
          Comparison.changes(
              new Differ(writer.diffRules()),
              current.withRealm(renaming.realm()),
              desired,
              env.diffPolicy());
      SchemaDiff diff = new SchemaDiff(current, desired, renaming.changes(), changes, writer);
      // Nothing is changed here, so that nothing is refused either.
      new RenameQuestions(context, env, false, List.of()).warn(hints.suspected(changes));
      context.out().print(template.map(parsed -> parsed.render(diff)).orElseGet(diff::text));
      return ExitCode.OK;
    }
  }

  private RenameHints hints(ProjectEnv env, StateReader reader, List<String> desired) {
    return RenameHints.in(reader.sources(scope.request(env, desired, "to")));
  }
}
