package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.flags.FormatFlags;
import dev.atlasaction.engine.cli.flags.FurtherWords;
import dev.atlasaction.engine.cli.flags.ScopeFlags;
import dev.atlasaction.engine.cli.flags.UnmanagedFlags;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.template.SplitFunctions;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.SchemaInspect;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.state.State;
import dev.atlasaction.engine.state.StateReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a state as HCL or through a template (spec cli.md §4.1). */
@Command(name = "inspect", description = "Inspect a database and print its schema")
final class SchemaInspectCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(
      names = {"-u", "--url"},
      paramLabel = "string",
      description = "select a resource using the URL format")
  private @Nullable String url;

  @Option(names = "--dev-url", paramLabel = "string", description = "select a dev database")
  private String devUrl = "";

  @Mixin private final ScopeFlags scope = new ScopeFlags();

  @Mixin private final FormatFlags format = new FormatFlags();

  @Mixin private final FurtherWords unusedWords = new FurtherWords();

  @Mixin private final UnmanagedFlags unmanaged = new UnmanagedFlags();

  SchemaInspectCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    format.check();
    ProjectEnv env = ProjectEnv.load(context, project);
    String target = env.target(url == null ? "" : url);
    if (url == null) {
      FlagGroups.require("url", target);
    }
    String output = format.chosen(env.env().format("schema.inspect"));
    Optional<Template> template =
        UserTemplate.parse(
            output,
            "parse log format: ",
            TemplateFunctions.inspect(new SplitFunctions(context.workingDirectory())));
    try (Databases databases = context.databases()) {
      String devTarget = env.dev(devUrl);
      Optional<Database> dev =
          devTarget.isEmpty() ? Optional.empty() : Optional.of(databases.open(devTarget));
      StateReader reader = env.reader(context, databases, dev);
      State state = reader.read(scope.request(env, List.of(target), "url"));
      unmanaged.report(context, env, output, state.realm());
      SchemaInspect view = new SchemaInspect(state.realm(), state.database());
      context.out().print(template.map(parsed -> parsed.render(view)).orElseGet(() -> hcl(view)));
      return ExitCode.OK;
    }
  }

  /** The default output. What goes wrong sounds as in the original, which uses a template here. */
  private static String hcl(SchemaInspect view) {
    try {
      return view.marshalHcl();
    } catch (EngineException failure) {
      throw failure.prefixed(
          "template: inspect:1:4: executing \"inspect\" at <$.MarshalHCL>: error calling"
              + " MarshalHCL: ");
    }
  }
}
