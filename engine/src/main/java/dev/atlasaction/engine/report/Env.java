package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Where a report was made: driver name, redacted URL and migration directory (spec cli.md §5). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Env(
    @JsonProperty("Driver") String driver,
    @JsonProperty("URL") @Nullable UrlView url,
    @JsonProperty("Dir") String dir) {

  /** JSON leaves out what is empty. */
  public Env {
    driver = driver == null ? "" : driver;
    dir = dir == null ? "" : dir;
  }
}
