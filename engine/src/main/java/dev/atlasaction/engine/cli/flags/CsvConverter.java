package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.gotext.CsvFields;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads a flag that takes a list as one CSV record; repeating the flag appends, as picocli adds
 * each list.
 */
public final class CsvConverter implements ITypeConverter<List<String>> {

  @Override
  public List<String> convert(String value) {
    return CsvFields.parse(value);
  }
}
