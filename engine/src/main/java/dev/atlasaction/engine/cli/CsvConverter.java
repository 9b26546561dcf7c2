package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.gotext.CsvFields;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** Reads a flag that takes a list as one CSV record; repeating the flag appends. */
final class CsvConverter implements ITypeConverter<List<String>> {

  @Override
  public List<String> convert(String value) {
    return CsvFields.parse(value);
  }

  /** All values in the order in which they were given. */
  static List<String> flat(List<List<String>> values) {
    return values.stream().flatMap(List::stream).toList();
  }
}
