package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A URL as reports show it (spec cli.md §5): all keys always present, {@code User} empty or null,
 * so that no credential can leak.
 */
@JsonPropertyOrder({
  "Scheme",
  "Opaque",
  "User",
  "Host",
  "Path",
  "Fragment",
  "RawQuery",
  "RawPath",
  "RawFragment",
  "ForceQuery",
  "OmitHost",
  "Schema"
})
public record UrlView(
    @JsonProperty("Scheme") String scheme,
    @JsonProperty("Opaque") String opaque,
    @JsonProperty("User") @Nullable Map<String, String> user,
    @JsonProperty("Host") String host,
    @JsonProperty("Path") String path,
    @JsonProperty("Fragment") String fragment,
    @JsonProperty("RawQuery") String rawQuery,
    @JsonProperty("RawPath") String rawPath,
    @JsonProperty("RawFragment") String rawFragment,
    @JsonProperty("ForceQuery") boolean forceQuery,
    @JsonProperty("OmitHost") boolean omitHost,
    @JsonProperty("Schema") String schema) {}
