package dev.atlasaction.engine.cloud;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What cloud clients may use of the world.
 *
 * @param env the environment, for credentials, regions and endpoints
 * @param clock the time, for signatures
 */
public record CloudWorld(Map<String, String> env, InstantSource clock) {

  /** Copies the map. */
  public CloudWorld {
    env = Map.copyOf(env);
  }

  String variable(String name) {
    return env.getOrDefault(name, "");
  }

  /** A file of the user's home, unless a variable names another one. */
  Path homeFile(String variable, String path) {
    String named = variable(variable);
    return Path.of(named.isEmpty() ? variable("HOME") + "/" + path : named);
  }
}
