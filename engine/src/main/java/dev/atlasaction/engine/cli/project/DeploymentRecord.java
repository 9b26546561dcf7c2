package dev.atlasaction.engine.cli.project;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.SshSeal;
import dev.atlasaction.engine.config.RegistryConfig;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.proposal.Fingerprint;
import dev.atlasaction.engine.proposal.PlanFile;
import dev.atlasaction.engine.registry.Deployment;
import dev.atlasaction.engine.registry.DeploymentLog;
import dev.atlasaction.engine.registry.Reference;
import dev.atlasaction.engine.registry.Registry;
import dev.atlasaction.engine.registry.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps in the registry what was done to a database. Without a registry nothing is kept; with one
 * nothing is begun while it cannot be reached.
 */
public final class DeploymentRecord {

  /** The log of what belongs to no name. */
  static final String UNNAMED = "default";

  private static final String NAMESPACE = "atlas-deployment";
  private static final List<String> ACTORS =
      List.of(
          "GITHUB_ACTOR",
          "GITLAB_USER_LOGIN",
          "BITBUCKET_STEP_TRIGGERER_UUID",
          "BUILD_REQUESTEDFOR",
          "CIRCLE_USERNAME",
          "USER",
          "LOGNAME",
          "USERNAME");
  private static final List<String> RUNS =
      List.of("CI_JOB_URL", "CIRCLE_BUILD_URL", "BUILD_URL", "BUILD_BUILDURI");
  private static final List<String> COMMITS =
      List.of(
          "GITHUB_SHA", "CI_COMMIT_SHA", "BITBUCKET_COMMIT", "BUILD_SOURCEVERSION", "CIRCLE_SHA1");

  private final CommandContext context;
  private final RegistryAccess access;
  private final String owner;
  private final Instant start;

  /**
   * Begins a record.
   *
   * @param name of the schema or directory; empty if it has none
   * @throws EngineException if there is a registry, but it cannot be read
   */
  public DeploymentRecord(CommandContext context, ProjectEnv env, String name) {
    this.context = context;
    this.access = RegistryAccess.of(context, env);
    this.owner = name.isEmpty() ? UNNAMED : owner(name);
    this.start = context.clock().instant();
    if (isKept()) {
      log(access).requireReachable();
    }
  }

  private boolean isKept() {
    return access.isConfigured() && access.config().keepsDeployments();
  }

  private static String owner(String name) {
    String bare = RegistryAccess.repository(name);
    return Reference.isUrl(name) || !name.contains("://") ? bare : UNNAMED;
  }

  private DeploymentLog log(RegistryAccess registry) {
    return log(context, registry, registry.open(), owner);
  }

  /** The log of an owner. */
  public static DeploymentLog log(
      CommandContext context, RegistryAccess access, Registry registry, String owner) {
    RegistryConfig config = access.config();
    boolean sealed = !config.allowedSigners().isEmpty() || !config.signingKey().isEmpty();
    return new DeploymentLog(
        registry, owner, sealed ? new SshSeal(context, config, NAMESPACE) : Seal.NONE);
  }

  /**
   * Ends it. What became of the deployment has to be told whether or not it could be kept.
   *
   * @param error why it failed; empty if it did not
   * @return why it could not be kept, to be thrown once all else is told; empty if it was
   */
  public Optional<EngineException> end(Database target, Deployment.Change change, String error) {
    if (!isKept()) {
      return Optional.empty();
    }
    Deployment deployment =
        new Deployment(
            who(context.env()),
            change,
            bare(target.url().redacted()),
            start,
            context.clock().instant(),
            error);
    try {
      log(access).append(deployment);
      return Optional.empty();
    } catch (EngineException failed) {
      return Optional.of(
          failed.prefixed(
              (error.isEmpty()
                      ? change.command()
                          + " is done and the database is in its new state, nothing has to be run"
                          + " again"
                      : change.command() + " failed (" + error + ")")
                  + "; only the log of deployments lacks it: "));
    }
  }

  /** Throws why a deployment failed, else why it is not in the log. */
  public static void require(
      Optional<EngineException> failure, Optional<EngineException> unlogged) {
    failure
        .map(failed -> unlogged.orElse(failed))
        .or(() -> unlogged)
        .ifPresent(error -> {
          throw error;
        });
  }

  /** Parameters may hold secrets. */
  private static String bare(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  /** What a plan changes; its text is named by its digest, since statements may hold secrets. */
  public static Deployment.Change schemaApply(PlanFile plan, String source, int statements) {
    return new Deployment.Change(
        "schema apply",
        source,
        plan.from(),
        plan.to(),
        List.of(
            "sha256 " + Fingerprint.digest(plan.migration().getBytes(StandardCharsets.UTF_8)),
            statements + (statements == 1 ? " statement" : " statements")));
  }

  private static Deployment.Who who(Map<String, String> env) {
    String run = first(env, RUNS);
    if (env.containsKey("GITHUB_RUN_ID")) {
      run =
          env.getOrDefault("GITHUB_SERVER_URL", "https://github.com")
              + "/"
              + env.getOrDefault("GITHUB_REPOSITORY", "")
              + "/actions/runs/"
              + env.get("GITHUB_RUN_ID");
    }
    return new Deployment.Who(first(env, ACTORS), run, first(env, COMMITS));
  }

  private static String first(Map<String, String> env, List<String> names) {
    return names.stream()
        .map(name -> env.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }
}
