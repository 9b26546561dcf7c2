package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.lint.Profile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code classic} or {@code full}. */
final class ProfileConverter implements ITypeConverter<Profile> {

  @Override
  public Profile convert(String value) {
    return Profile.find(value)
        .orElseThrow(() -> new TypeConversionException("must be classic or full"));
  }
}
