package dev.atlasaction.action.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.atlasaction.engine.error.EngineException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every action with its inputs and outputs, as {@code manifest.yml} has them.
 *
 * @param version of the platforms' packages
 * @param image of the container with the program, without a tag
 * @param common inputs that many actions have
 * @param actions by id, in the file's order
 */
public record Manifest(
    String version, String image, Map<String, Input> common, Map<String, Action> actions) {

  /** Keeps the order of the file. */
  public Manifest {
    common = Collections.unmodifiableMap(new LinkedHashMap<>(common));
    actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
  }

  /**
   * An action.
   *
   * @param common which of the common inputs it has
   * @param outputs descriptions by name
   */
  public record Action(
      String description,
      @Nullable Map<String, Input> inputs,
      @Nullable List<String> common,
      @Nullable Map<String, String> outputs) {}

  /**
   * An input.
   *
   * @param type {@code string}, {@code text}, {@code boolean} or {@code number}
   * @param options all values it may have; absent for any
   * @param standard the value if none is given
   */
  public record Input(
      String description,
      @Nullable String type,
      @Nullable List<String> options,
      boolean required,
      @JsonProperty("default") @Nullable String standard) {}

  /** Reads the file's text; raises a user error if it is no such document. */
  public static Manifest parse(String yaml) {
    try {
      return JsonMapper.builder(new YAMLFactory()).build().readValue(yaml, Manifest.class);
    } catch (JacksonException e) {
      throw EngineException.user(
          "manifest.yml:%d: %s"
              .formatted(
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()));
    }
  }
}
