package dev.atlasaction.engine.cli.project;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.SshSeal;
import dev.atlasaction.engine.config.RegistryConfig;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.proposal.PlanShelf;
import dev.atlasaction.engine.registry.Registries;
import dev.atlasaction.engine.registry.Registry;
import dev.atlasaction.engine.registry.Seal;

/** The registry that the project file or the environment names. */
public record RegistryAccess(CommandContext context, RegistryConfig config) {

  private static final String SCHEME = "atlas://";
  private static final String PLANS = "atlas-plan";

  /** The registry of an environment; it is opened when it is first asked for. */
  public static RegistryAccess of(CommandContext context, ProjectEnv env) {
    return new RegistryAccess(context, RegistryConfig.of(env.env()));
  }

  /** Whether there is one. */
  public boolean isConfigured() {
    return !url().isEmpty();
  }

  private String url() {
    return config.url().isEmpty()
        ? context.env().getOrDefault(Registries.VARIABLE, "")
        : config.url();
  }

  /**
   * Opens it.
   *
   * @throws EngineException if none is named, or it cannot be opened
   */
  public Registry open() {
    return Registries.open(url(), context.workingDirectory(), context.env());
  }

  /** The plans in it. */
  public PlanShelf plans() {
    boolean sealed = !config.allowedSigners().isEmpty() || !config.signingKey().isEmpty();
    return new PlanShelf(open(), sealed ? new SshSeal(context, config, PLANS) : Seal.NONE);
  }

  /**
   * The name of a schema's repository.
   *
   * @param repo as flag or project file have it, such as {@code app} or {@code atlas://app}
   * @throws EngineException if there is none
   */
  public static String repository(String repo) {
    if (repo.isEmpty()) {
      throw EngineException.user(
          "no repository is named: give --repo atlas://NAME, or schema { repo { name = \"NAME\" } }"
              + " in the project file");
    }
    String name = repo.startsWith(SCHEME) ? repo.substring(SCHEME.length()) : repo;
    int query = name.indexOf('?');
    return query < 0 ? name : name.substring(0, query);
  }
}
