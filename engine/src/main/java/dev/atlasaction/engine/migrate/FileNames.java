package dev.atlasaction.engine.migrate;

import java.util.List;

/** How most formats name files: {@code version_description.sql} (migrate.md section 1). */
final class FileNames {

  static final String SUFFIX = ".sql";

  private FileNames() {}

  static List<String> endingWith(String suffix, DirStorage storage) {
    return storage.names().stream().filter(name -> name.endsWith(suffix)).toList();
  }

  static String version(String name) {
    String base = withoutSuffix(name, SUFFIX);
    int underscore = base.indexOf('_');
    return underscore < 0 ? base : base.substring(0, underscore);
  }

  static String description(String name) {
    int underscore = name.indexOf('_');
    return underscore < 0 ? "" : withoutSuffix(name.substring(underscore + 1), SUFFIX);
  }

  static String withoutSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }
}
