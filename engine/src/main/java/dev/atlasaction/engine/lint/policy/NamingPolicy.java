package dev.atlasaction.engine.lint.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which names are allowed, per kind of resource; what is absent may have any name. */
public record NamingPolicy(Map<Resource, NamePattern> patterns) {

  /** Any name is fine. */
  public static final NamingPolicy NONE = new NamingPolicy(Map.of());

  /** Copies the map. */
  public NamingPolicy {
    EnumMap<Resource, NamePattern> copy = new EnumMap<>(Resource.class);
    copy.putAll(patterns);
    patterns = Collections.unmodifiableMap(copy);
  }

  /** The pattern for a kind of resource. */
  public Optional<NamePattern> find(Resource resource) {
    return Optional.ofNullable(patterns.get(resource));
  }
}
