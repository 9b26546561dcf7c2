package dev.atlasaction.engine.registry;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The login that {@code docker login} keeps for a registry: in its file, or in the program of a
 * credential store that the file names.
 *
 * @param folder of docker's {@code config.json}
 * @param env of the program
 */
record OciLogin(Path folder, Map<String, String> env) {

  private static final long LONGEST_SECONDS = 30;

  /** Where docker keeps its files. */
  static OciLogin of(Map<String, String> env) {
    String configured = env.getOrDefault("DOCKER_CONFIG", "");
    Path folder =
        configured.isEmpty()
            ? Path.of(env.getOrDefault("HOME", "")).resolve(".docker")
            : Path.of(configured);
    return new OciLogin(folder, env);
  }

  /**
   * {@code user:password} of a host, if there is a login.
   *
   * @throws EngineException if it cannot be read
   */
  Optional<String> find(String host) {
    Path file = folder.resolve("config.json");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Map<String, @Nullable Object> config = GoJson.decodeObject(Files.readString(file));
      Optional<String> program = program(config, host);
      return program.isPresent() ? asked(program.get(), host) : kept(config, host);
    } catch (IOException unreadable) {
      throw EngineException.environment(
          "reading the logins of container registries: " + unreadable.getMessage(), unreadable);
    }
  }

  private static Optional<String> kept(Map<String, @Nullable Object> config, String host) {
    return config.get("auths") instanceof Map<?, ?> auths
            && auths.get(host) instanceof Map<?, ?> entry
            && entry.get("auth") instanceof String encoded
        ? Optional.of(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static Optional<String> program(Map<String, @Nullable Object> config, String host) {
    if (config.get("credHelpers") instanceof Map<?, ?> helpers
        && helpers.get(host) instanceof String helper) {
      return Optional.of(helper);
    }
    return config.get("credsStore") instanceof String store && !store.isEmpty()
        ? Optional.of(store)
        : Optional.empty();
  }

  /** The store answers with a status of its own if it knows no login: then there is none. */
  private Optional<String> asked(String store, String host) {
    String program = "docker-credential-" + store;
    ProcessBuilder builder = new ProcessBuilder(List.of(program, "get"));
    builder.environment().clear();
    builder.environment().putAll(env);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().write(host.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw EngineException.user(program + " does not end");
      }
      if (process.exitValue() != 0) {
        return Optional.empty();
      }
      Map<String, @Nullable Object> login = GoJson.decodeObject(answer);
      return Optional.of(login.get("Username") + ":" + login.get("Secret"));
    } catch (IOException missing) {
      throw EngineException.environment(
          "docker's login is kept by " + program + ", which cannot be run: " + missing.getMessage(),
          missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw EngineException.environment("interrupted", interrupted);
    }
  }
}
