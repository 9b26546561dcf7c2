package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.migrate.MigrationFile;
import dev.atlasaction.engine.sql.Directive;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How files are put into transactions (spec migrate.md §8.5). */
public enum TxMode {
  /** One for each file. */
  FILE,
  /** One for all files. */
  ALL,
  /** None. */
  NONE;

  private static final String DIRECTIVE = "txmode";

  /**
   * The mode of a flag.
   *
   * @throws EngineException if there is none of that name
   */
  public static TxMode parse(String text) {
    for (TxMode mode : values()) {
      if (mode.toString().equals(text)) {
        return mode;
      }
    }
    throw EngineException.user("unknown tx-mode " + GoQuote.quote(text));
  }

  /**
   * The mode for a file: its directive, or else this one.
   *
   * @throws EngineException if the directive is wrong or does not go with this mode
   */
  public TxMode forFile(MigrationFile file) {
    List<String> values = file.directives(DIRECTIVE).stream().map(Directive::args).toList();
    if (values.isEmpty()) {
      return this;
    }
    String name = GoQuote.quote(file.name());
    if (values.size() > 1) {
      throw EngineException.user(
          "multiple txmode values found in file "
              + name
              + ": "
              + values.stream().map(GoQuote::quote).collect(Collectors.joining(" ", "[", "]")));
    }
    String value = values.get(0);
    return switch (value) {
      case "none", "file" -> {
        if (this == ALL) {
          throw EngineException.user(
              "cannot set txmode directive to "
                  + GoQuote.quote(value)
                  + " in "
                  + name
                  + " when txmode \"all\" is set globally");
        }
        yield parse(value);
      }
      case "all" ->
          throw EngineException.user(
              "txmode \"all\" is not allowed in file directive " + name + ". Use \"file\" instead");
      default ->
          throw EngineException.user(
              "unknown txmode " + GoQuote.quote(value) + " found in file directive " + name);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
