package dev.atlasaction.engine.cli.project;

import dev.atlasaction.engine.config.EnvConfig;
import dev.atlasaction.engine.config.HookConfig;
import dev.atlasaction.engine.execute.Hooks;

/** The {@code hook} blocks of a project file, for those who run transactions. */
public final class ProjectHooks {

  private ProjectHooks() {}

  /** The hooks of an environment. */
  public static Hooks of(EnvConfig env) {
    return new Hooks(
        HookConfig.of(env).stream()
            .map(hook ->
                new Hooks.Hook(
                    hook.name(),
                    hook.skipErrors(),
                    hook.afterBegin(),
                    hook.beforeCommit(),
                    hook.beforeRollback()))
            .toList());
  }
}
