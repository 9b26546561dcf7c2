package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A migration file by its name (spec cli.md §5). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FileInfo(
    @JsonProperty("Name") String name,
    @JsonProperty("Version") String version,
    @JsonProperty("Description") String description) {

  /** JSON leaves out what is empty. */
  public FileInfo {
    name = name == null ? "" : name;
    version = version == null ? "" : version;
    description = description == null ? "" : description;
  }

  /** The description, under the name that templates know too. */
  public String desc() {
    return description;
  }
}
