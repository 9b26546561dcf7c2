package dev.atlasaction.engine.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A URL as reports show it (spec cli.md §5): all keys always present, {@code User} empty or null,
 * so that no credential can leak.
 *
 * @param text the URL without its password; not part of the JSON
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
    @JsonProperty("Schema") String schema,
    @JsonIgnore @Nullable String text) {

  /** The URL as one text, without its password. */
  public String redacted() {
    return text != null
        ? text
        : scheme + "://" + host + path + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
  }

  /** What templates print. */
  public String string() {
    return redacted();
  }

  /** The host without its port. */
  public String hostname() {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }

  /** The port; empty if there is none. */
  public String port() {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(colon + 1) : "";
  }
}
