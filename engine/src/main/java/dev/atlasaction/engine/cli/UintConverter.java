package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.gotext.GoNumber;
import picocli.CommandLine.ITypeConverter;

/** Reads the unsigned numbers of flags, with the original's words if they are none. */
final class UintConverter implements ITypeConverter<Long> {

  @Override
  public Long convert(String value) {
    return GoNumber.parseUint(value, 0, 64);
  }
}
