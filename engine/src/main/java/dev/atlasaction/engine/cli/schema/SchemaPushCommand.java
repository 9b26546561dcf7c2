package dev.atlasaction.engine.cli.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.DesiredFlags;
import dev.atlasaction.engine.cli.flags.DesiredFlags.Desired;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.flags.DurationConverter;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RegistryAccess;
import dev.atlasaction.engine.cli.project.RemoteSchemas;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.template.Template;
import dev.atlasaction.engine.registry.Artifact;
import dev.atlasaction.engine.registry.Reference;
import dev.atlasaction.engine.registry.Registry;
import dev.atlasaction.engine.state.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a schema in the registry (spec cli.md §4.5). */
@Command(name = "push", description = "Push the schema to the registry with an optional tag")
final class SchemaPushCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DesiredFlags desired = new DesiredFlags();

  @Option(names = "--version", paramLabel = "string", description = "version of the schema")
  private String version = "";

  @Option(names = "--desc", paramLabel = "string", description = "description of the version")
  private String description = "";

  @Option(names = "--tag", paramLabel = "string", description = "tag of the pushed version")
  private String tag = "";

  @Option(
      names = "--format",
      paramLabel = "string",
      description = "Go template to use to format the output")
  private @Nullable String format;

  @Option(
      names = "--lock-timeout",
      paramLabel = "duration",
      converter = DurationConverter.class,
      description = "set how long to wait for the database lock (default 10s)")
  Duration lockTimeout = Duration.ofSeconds(10);

  @Option(names = "--context", paramLabel = "string", hidden = true)
  private String runContext = "";

  @Parameters(arity = "0..1", paramLabel = "name[:tag]", description = "name in the registry")
  private String name = "";

  SchemaPushCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  /** What templates see. */
  @GoName("*cmdlog.SchemaPush")
  public record Report(
      @JsonProperty("Link") String link,
      @JsonProperty("Slug") String slug,
      @JsonProperty("URL") @GoName("URL") String url) {}

  @Override
  public Integer call() {
    DirFlags.requireJson(runContext);
    ProjectEnv env = ProjectEnv.load(context, project);
    Optional<Template> template =
        UserTemplate.parse(
            env.format(format, "schema.push"), "parse log format: ", TemplateFunctions.apply());
    Reference reference = reference(env);
    Registry registry = RegistryAccess.of(context, env).open();
    Artifact artifact = artifact(env, reference);
    List<String> tags = reference.tag().isEmpty() ? List.of() : List.of(reference.tag());
    Registry.Pushed pushed = registry.push(artifact, tags);
    Report report = new Report(pushed.link(), reference.name(), pushed.url());
    template.ifPresentOrElse(
        each -> UserTemplate.print(each, report, context.out()),
        () -> context.out().print(text(report)));
    return ExitCode.OK;
  }

  private static String text(Report report) {
    return "Schema: %s\n  -- Atlas URL: %s\n  -- Link: %s\n"
        .formatted(report.slug(), report.url(), report.link());
  }

  private Reference reference(ProjectEnv env) {
    Reference named =
        Reference.parseName(
            Artifact.Kind.SCHEMA,
            RegistryAccess.repository(name.isEmpty() ? env.env().schemaRepo() : name));
    if (!tag.isEmpty() && !named.tag().isEmpty() && !named.tag().equals(tag)) {
      throw EngineException.user(
          "two tags are given, \"" + named.tag() + "\" and \"" + tag + "\": leave out one");
    }
    return tag.isEmpty() ? named : new Reference(Artifact.Kind.SCHEMA, named.name(), tag, "");
  }

  /** SQL is kept as it is written, as it may say more than we read in it; all else as HCL. */
  private Artifact artifact(ProjectEnv env, Reference reference) {
    return desired.open(context, env, from -> artifact(from, reference));
  }

  private Artifact artifact(Desired from, Reference reference) {
    State state = from.reader().read(from.request());
    Artifact.File file =
        from.reader()
            .findSql(from.request())
            .map(sql -> Artifact.File.of(RemoteSchemas.SQL, sql))
            .orElseGet(() ->
                Artifact.File.of(
                    RemoteSchemas.HCL, state.database().dialect().codec().marshal(state.realm())));
    List<Artifact.File> files =
        description.isEmpty()
            ? List.of(file)
            : List.of(file, Artifact.File.of("description", description));
    return new Artifact(Artifact.Kind.SCHEMA, reference.name(), version, files);
  }
}
