package dev.atlasaction.action.main;

import dev.atlasaction.action.atlas.AtlasProgram;
import dev.atlasaction.action.atlas.EmbeddedAtlas;
import dev.atlasaction.action.atlas.ExternalAtlas;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.error.EngineException;

/** Which engine a run asks. */
enum EngineChoice {
  /** The program {@code ATLAS_PATH} names if it is set, else the one in this process. */
  AUTO,
  /** The one in this process, whatever the environment says. */
  EMBEDDED,
  /** The program {@code ATLAS_PATH} names. */
  EXTERNAL;

  /** Whether the run asks another program. */
  boolean isExternal(Host host) {
    return switch (this) {
      case AUTO -> !host.variable("ATLAS_PATH").isEmpty();
      case EMBEDDED -> false;
      case EXTERNAL -> true;
    };
  }

  /** The engine; raises a user error if there is no such program. */
  AtlasProgram open(Host host) {
    if (!isExternal(host)) {
      return new EmbeddedAtlas(AtlasCommand.load());
    }
    String path = host.variable("ATLAS_PATH");
    if (path.isEmpty()) {
      throw EngineException.user(
          "--engine=external needs the path of an atlas program in ATLAS_PATH");
    }
    return ExternalAtlas.at(path, host.workingDirectory());
  }
}
