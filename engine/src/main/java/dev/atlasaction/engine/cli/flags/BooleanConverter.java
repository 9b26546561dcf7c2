package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.gotext.GoTextException;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** Reads the value of a switch, as in {@code --dry-run=false}, by the words that Go knows. */
public final class BooleanConverter implements ITypeConverter<Boolean> {

  private static final List<String> TRUE = List.of("1", "t", "T", "TRUE", "true", "True");
  private static final List<String> FALSE = List.of("0", "f", "F", "FALSE", "false", "False");

  @Override
  public Boolean convert(String value) {
    if (!TRUE.contains(value) && !FALSE.contains(value)) {
      throw new GoTextException(
          "strconv.ParseBool: parsing " + GoQuote.quote(value) + ": invalid syntax");
    }
    return TRUE.contains(value);
  }
}
