package dev.atlasaction.action.platform.azure;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.scm.Secret;
import dev.atlasaction.engine.error.EngineException;

/** The token of a service connection to GitHub (spec ci-actions.md §6.4). */
final class GitHubConnection {

  private GitHubConnection() {}

  /** Raises a user error if the connection has none. */
  static Secret token(Host host, String connection) {
    try {
      return new Secret(read(host, connection));
    } catch (EngineException e) {
      throw e.prefixed("failed to get GitHub token for connection " + connection + ": ");
    }
  }

  private static String read(Host host, String connection) {
    String variable = "ENDPOINT_AUTH_" + connection;
    String json = host.variable(variable);
    if (json.isEmpty()) {
      throw EngineException.user(variable + " is not set");
    }
    JsonNode auth;
    try {
      auth = new ObjectMapper().readTree(json);
    } catch (JacksonException e) {
      // The parser's text quotes the value, which is a secret.
      throw EngineException.user(variable + " is no JSON");
    }
    String scheme = auth.path("scheme").asText();
    return switch (scheme) {
      case "PersonalAccessToken" -> parameter(auth, "accessToken", variable);
      case "OAuth", "Token" -> parameter(auth, "AccessToken", variable);
      case "" -> throw EngineException.user("no scheme found");
      default -> throw EngineException.user("unsupported scheme \"" + scheme + "\"");
    };
  }

  private static String parameter(JsonNode auth, String name, String variable) {
    String value = auth.path("parameters").path(name).asText();
    if (value.isEmpty()) {
      throw EngineException.user("missing " + name + " in " + variable);
    }
    return value;
  }
}
