package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.gotext.GoNumber;
import picocli.CommandLine.ITypeConverter;

/** Reads the unsigned numbers of flags, with the original's words if they are none. */
public final class UintConverter implements ITypeConverter<Long> {

  @Override
  public Long convert(String value) {
    return GoNumber.parseUint(value, 0, 64);
  }
}
