package dev.atlasaction.action.run;

import dev.atlasaction.action.platform.Inputs;

/** Names by which comments are found again. */
final class CommentIds {

  private CommentIds() {}

  /** The name given, else the directory, so that comments on two directories stay apart. */
  static String ofDirectory(Inputs inputs) {
    String name = inputs.text("dir-name");
    String dir = inputs.text("dir").isEmpty() ? "migrations" : inputs.text("dir");
    String place = inputs.text("working-directory");
    return clean(name.isEmpty() ? (place.isEmpty() ? dir : place + "/" + dir) : name);
  }

  /** Without anything that ends a hidden line. */
  static String clean(String id) {
    return id.replace("file://", "").replace("--", "- -").replaceAll("[\\x00-\\x1f<>]", "-");
  }
}
