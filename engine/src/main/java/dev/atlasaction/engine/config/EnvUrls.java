package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;

/** Resolves {@code env://attr} URLs, which name attributes of the environment (config.md §4.1). */
public final class EnvUrls {

  private static final String SCHEME = "env://";

  private final EnvConfig env;

  /** Resolves against {@code env}. */
  public EnvUrls(EnvConfig env) {
    this.env = env;
  }

  /**
   * The URLs of one flag with {@code env://} replaced; other URLs stay as they are.
   *
   * @throws EngineException if an attribute is missing or no text, or is not the only URL
   */
  public List<String> resolveAll(List<String> urls) {
    if (urls.stream().noneMatch(url -> url.startsWith(SCHEME))) {
      return urls;
    }
    if (urls.size() > 1) {
      throw EngineException.user("cannot use multiple env:// variables in a single flag");
    }
    return List.of(resolve(urls.getFirst()));
  }

  /**
   * The URL that {@code url} stands for.
   *
   * @throws EngineException as {@link #resolveAll}
   */
  public String resolve(String url) {
    if (!url.startsWith(SCHEME)) {
      return url;
    }
    if (env.name().isEmpty()) {
      throw EngineException.user("cannot use env:// variables without selecting an environment");
    }
    String name = url.substring(SCHEME.length());
    if (name.isEmpty() || name.chars().anyMatch(c -> "/?#,:@".indexOf(c) >= 0)) {
      throw EngineException.user("invalid env:// variable " + GoQuote.quote(url));
    }
    String value =
        switch (name) {
          case "url" -> env.url();
          case "dev" -> env.dev();
          case "src", "schema.src" -> source(url);
          case "migration.dir" -> migrationDir(url);
          default -> extra(url, name);
        };
    if (value.startsWith(SCHEME)) {
      throw EngineException.user(SCHEME + url + " (attribute) cannot reference another env://");
    }
    return value;
  }

  private String source(String url) {
    SchemaSource source = env.source();
    if (source.urls().isEmpty()) {
      throw EngineException.user(url + ": no src attribute defined in env " + name());
    }
    if (source.isList()) {
      throw EngineException.user(
          url + ": expect one schema in env " + name() + ", got " + source.urls().size());
    }
    return source.urls().getFirst();
  }

  private String migrationDir(String url) {
    if (env.migration().dir().isEmpty()) {
      throw EngineException.user(url + ": no migration dir defined in env " + name());
    }
    return env.migration().dir();
  }

  private String extra(String url, String name) {
    HclValue value = env.extras().get(name);
    if (value == null) {
      throw EngineException.user(url + " (attribute) not found in env." + env.name());
    }
    if (value instanceof HclValue.StringValue(String text)) {
      return text;
    }
    throw EngineException.user(url + ": string value is required");
  }

  private String name() {
    return GoQuote.quote(env.name());
  }
}
