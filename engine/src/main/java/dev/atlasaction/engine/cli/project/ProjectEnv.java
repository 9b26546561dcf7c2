package dev.atlasaction.engine.cli.project;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.CommandPorts;
import dev.atlasaction.engine.cli.policy.LintPolicyReader;
import dev.atlasaction.engine.config.DiffConfig;
import dev.atlasaction.engine.config.EnvConfig;
import dev.atlasaction.engine.config.EnvUrls;
import dev.atlasaction.engine.config.InputVariables;
import dev.atlasaction.engine.config.ObjectMode;
import dev.atlasaction.engine.config.Project;
import dev.atlasaction.engine.config.ProjectReader;
import dev.atlasaction.engine.config.ProjectRequest;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.Security;
import dev.atlasaction.engine.diff.DiffPolicy;
import dev.atlasaction.engine.migrate.DirOpener;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.registry.Reference;
import dev.atlasaction.engine.state.HclInputs;
import dev.atlasaction.engine.state.StateReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The selected environment of the project file, as commands for one target need it (spec
 * config.md). A flag wins over what the file says.
 */
public record ProjectEnv(Project project, EnvConfig env) {

  /**
   * Reads the project file, if a flag asks for it.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the file is wrong or selects several
   *     environments
   */
  public static ProjectEnv load(CommandContext context, ProjectFlags flags) {
    Project project = read(context, flags);
    return new ProjectEnv(project, project.single());
  }

  /**
   * As {@link #load}, for commands that work on several targets one after the other.
   *
   * @throws dev.atlasaction.engine.error.EngineException if the file is wrong
   */
  static List<ProjectEnv> loadAll(CommandContext context, ProjectFlags flags) {
    Project project = read(context, flags);
    return project.envs().stream().map(env -> new ProjectEnv(project, env)).toList();
  }

  /** Reads the project file, if a flag asks for it. */
  public static Project read(CommandContext context, ProjectFlags flags) {
    ProjectRequest request =
        new ProjectRequest(
            Optional.ofNullable(flags.config), flags.env, InputVariables.parse(flags.vars));
    return new ProjectReader(new CommandPorts(context)).read(request);
  }

  /** The value of a flag, or what the file says; {@code env://} names are resolved. */
  String url(String flag, String configured) {
    return new EnvUrls(env).resolve(flag.isEmpty() ? configured : flag);
  }

  /** The values of a list flag, or what the file says; {@code env://} names are resolved. */
  public List<String> urls(List<String> flag, List<String> configured) {
    return new EnvUrls(env).resolveAll(flag.isEmpty() ? configured : flag);
  }

  /** The desired state of a {@code schema} command; paths of the file become URLs as they are. */
  public List<String> desired(List<String> flag) {
    return urls(
        flag,
        env.source().urls().stream()
            .map(url -> url.contains("://") ? url : "file://" + url)
            .toList());
  }

  /** The policy of plans. */
  public DiffPolicy diffPolicy() {
    DiffConfig diff = env.diff();
    return new DiffPolicy(diff.skipped(), diff.concurrentIndexCreate(), diff.concurrentIndexDrop());
  }

  /** The target after flag and file. */
  public String target(String flag) {
    return url(flag, env.url());
  }

  /** The dev database after flag and file. */
  public String dev(String flag) {
    return url(flag, env.dev());
  }

  /** The template of a flag, or what the file has for {@code command}. */
  public String format(@Nullable String flag, String command) {
    return flag == null ? env.format(command) : flag;
  }

  /** What to read, where list flags that were not given have the values of the file. */
  public StateReader.Request request(
      List<String> urls, String flag, List<String> schemas, List<String> exclude) {
    return new StateReader.Request(
        urls,
        flag,
        schemas.isEmpty() ? env.schemas() : schemas,
        exclude.isEmpty() ? env.exclude() : exclude);
  }

  /** The desired state of a {@code migrate} command; paths of the file are of its directory. */
  public List<String> desired(CommandContext context, List<String> flag) {
    return urls(
        flag,
        env.source().urls().stream()
            .map(url ->
                url.contains("://")
                    ? url
                    : "file://" + context.workingDirectory().resolve(url).normalize())
            .toList());
  }

  /** Opens a migration directory, also one that the project file describes. */
  public MigrationDir openDir(
      CommandContext context, String url, String format, DirOpener.Missing missing) {
    String resolved = url.startsWith("env://") ? new EnvUrls(env).resolve(url) : url;
    return new MemoryStates(context, this)
        .findDirectory(resolved)
        .orElseGet(() ->
            Reference.isUrl(resolved)
                ? RemoteDirectories.open(context, this).get(resolved, format)
                : new DirOpener(context.workingDirectory()).open(resolved, format, missing));
  }

  /** What the project file says of reviews. */
  public LintPolicyReader lintPolicy(CommandContext context) {
    return new LintPolicyReader(env.lint(), context);
  }

  /** Reads states with the inputs that the project file and the flags give. */
  public StateReader reader(CommandContext context, Databases databases, Optional<Database> dev) {
    StateReader reader =
        new StateReader(
            context.workingDirectory(),
            databases,
            dev,
            new HclInputs(
                project.schemaInputs(env),
                context.out()::print,
                new MemoryStates(context, this)::find));
    reader.setSecurity(security());
    return reader;
  }

  /** The roles and privileges that the file wants to be managed. */
  public Security security() {
    ObjectMode mode = ObjectMode.of(env);
    return new Security(
        mode.manages("roles"), mode.manages("permissions"), mode.manages("default_permissions"));
  }
}
