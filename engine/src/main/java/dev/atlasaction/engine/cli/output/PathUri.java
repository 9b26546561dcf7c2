package dev.atlasaction.engine.cli.output;

import java.net.URI;
import java.net.URISyntaxException;

/** File names as relative URIs. */
final class PathUri {

  private PathUri() {}

  static String of(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException odd) {
      // A name with a colon in its first part; the dot keeps it from being read as a scheme.
      return URI.create("./" + path.replace(" ", "%20").replace(":", "%3A")).toASCIIString();
    }
  }
}
