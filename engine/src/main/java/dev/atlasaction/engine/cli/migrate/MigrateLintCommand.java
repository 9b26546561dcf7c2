package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.console.OutputTarget;
import dev.atlasaction.engine.cli.console.SilentFailure;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.flags.FurtherWords;
import dev.atlasaction.engine.cli.flags.ProfileConverter;
import dev.atlasaction.engine.cli.flags.UintConverter;
import dev.atlasaction.engine.cli.output.PrettyOutput;
import dev.atlasaction.engine.cli.policy.LintPolicyReader;
import dev.atlasaction.engine.cli.policy.ReviewConfig;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RemoteDirectories;
import dev.atlasaction.engine.cli.template.LintTemplate;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.lint.ChangeDetector;
import dev.atlasaction.engine.lint.GitDetector;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.lint.Linter;
import dev.atlasaction.engine.lint.Profile;
import dev.atlasaction.engine.migrate.DirOpener.Missing;
import dev.atlasaction.engine.migrate.DirUrl;
import dev.atlasaction.engine.migrate.MigrationDir;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reviews new migration files (spec cli.md §3.6, lint.md §2). */
@Command(
    name = "lint",
    description = "Run analysis on the migration directory",
    addMethodSubcommands = false)
final class MigrateLintCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Mixin private final DirFlags dir = new DirFlags();

  @Mixin private final ReviewFlags review = new ReviewFlags();

  @Option(names = "--dev-url", paramLabel = "string", description = "select a dev database")
  private @Nullable String devUrl;

  @Option(
      names = "--format",
      paramLabel = "string",
      description = "Go template to use to format the output")
  private @Nullable String format;

  @Option(names = "--log", paramLabel = "string", hidden = true)
  private @Nullable String log;

  @Option(
      names = "--latest",
      paramLabel = "uint",
      converter = UintConverter.class,
      description = "run analysis on the latest N migration files")
  private @Nullable Long latest;

  @Option(
      names = "--git-base",
      paramLabel = "string",
      description = "run analysis against the base Git branch")
  private @Nullable String gitBase;

  @Option(
      names = "--git-dir",
      paramLabel = "string",
      description = "path to the repository working directory")
  private @Nullable String gitDir;

  @Option(
      names = "--profile",
      paramLabel = "string",
      converter = ProfileConverter.class,
      description =
          "what to look for: classic (the original's open checks), full (also locks, table"
              + " rewrites, transactions) or strict (also opinions)")
  private @Nullable Profile profile;

  @Option(
      names = "--base",
      paramLabel = "string",
      description = "run analysis on the files that this directory lacks (file:// or atlas://)")
  private String base = "";

  @Option(
      names = {"-w", "--web"},
      hidden = true,
      arity = "0..1",
      fallbackValue = "true")
  private boolean web;

  @Option(names = "--context", paramLabel = "string", hidden = true)
  private String runContext = "";

  @Mixin private final FurtherWords unusedWords = new FurtherWords();

  MigrateLintCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    FlagGroups.exclusive("log", log, "format", format);
    DirFlags.requireJson(runContext);
    if (web) {
      throw EngineException.user(
          "--web opens the report on a page of the original's vendor, which this program does not"
              + " know: write a page with --output html=FILE instead");
    }
    ProjectEnv env = ProjectEnv.load(context, project);
    // A template of the project file counts as --format.
    FlagGroups.exclusive("log", log, "format", configured(env.env().lintFormat()));
    String dev = env.dev(devUrl == null ? "" : devUrl);
    if (devUrl == null) {
      FlagGroups.require("dev-url", dev);
    }
    String url = dir.url(env.env().migration().dir());
    DirUrl parsed = DirUrl.parse(url);
    List<OutputTarget> targets = review.targets();
    try (Databases databases = context.databases()) {
      Database database = databases.open(dev);
      MigrationDir migrations = dir.open(context, env);
      ChangeDetector detector = detector(env, parsed.path());
      LintTemplate template = LintTemplate.parse(chosenFormat(env));
      LintPolicyReader policy = env.lintPolicy(context);
      ReviewConfig config = ReviewConfig.of(env.env().lint());
      LintResult result =
          new Linter(
                  database,
                  policy.rules(),
                  policy
                      .settings(profile)
                      .with(
                          review.selection(), review.known(context), review.sizes(context, config))
                      .withQueries(review.queries(context, database.dialect(), config)),
                  context.clock())
              .describing(template.template().isPresent())
              .run(migrations, parsed.path(), detector);
      if (targets.stream().noneMatch(OutputTarget::isStandard)) {
        context.out().print(text(template, result));
      }
      targets.forEach(target -> target.write(context, result));
      review.accept(context, result);
      if (review.fails(result)) {
        throw new SilentFailure();
      }
      return ExitCode.OK;
    }
  }

  /** People at a terminal see the source; whatever reads a pipe gets the original's text. */
  private String text(LintTemplate template, LintResult result) {
    boolean person =
        template.template().isEmpty() && context.invocation().terminal().getAsBoolean();
    return person
        ? new PrettyOutput(context.env().getOrDefault("NO_COLOR", "").isEmpty()).render(result)
        : template.render(result);
  }

  private static @Nullable String configured(String text) {
    return text.isEmpty() ? null : text;
  }

  private String chosenFormat(ProjectEnv env) {
    if (format != null) {
      return format;
    }
    return log != null ? log : env.env().lintFormat();
  }

  private ChangeDetector detector(ProjectEnv env, String path) {
    if (!base.isEmpty()) {
      return registered(env);
    }
    long count = latest != null ? latest : env.env().lint().latest();
    if (count < 0) {
      throw EngineException.user(
          "invalid argument \"%d\" for \"--latest\" flag: strconv.ParseUint: parsing \"%d\": invalid syntax"
              .formatted(count, count));
    }
    String base = gitBase != null ? gitBase : env.env().lint().gitBase();
    String root = gitDir != null ? gitDir : env.env().lint().gitDir();
    if (count == 0 && base.isEmpty()) {
      throw EngineException.user("--latest or --git-base is required");
    }
    if (count != 0 && !base.isEmpty()) {
      throw EngineException.user("--latest and --git-base are mutually exclusive");
    }
    return count != 0
        ? ChangeDetector.latest(count)
        : new GitDetector(context.workingDirectory(), root.isEmpty() ? "." : root, base, path);
  }

  /** The files that another directory, such as the one that was pushed, does not have yet. */
  private ChangeDetector registered(ProjectEnv env) {
    if (latest != null || gitBase != null) {
      throw EngineException.user("--latest, --git-base, and --base are mutually exclusive");
    }
    if (base.startsWith("file://")) {
      return ChangeDetector.since(
          env.openDir(context, base, formatName(env), Missing.FAIL).files());
    }
    return ChangeDetector.since(
        RemoteDirectories.open(context, env).get(base, formatName(env)).files());
  }

  private String formatName(ProjectEnv env) {
    String named = DirUrl.parse(dir.formattedUrl(env.env().migration())).parameter("format");
    return named.isEmpty() ? "atlas" : named;
  }
}
