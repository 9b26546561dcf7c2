package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.lint.Profile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code classic}, {@code full} or {@code strict}. */
final class ProfileConverter implements ITypeConverter<Profile> {

  @Override
  public Profile convert(String value) {
    return Profile.find(value)
        .orElseThrow(() -> new TypeConversionException("must be classic, full or strict"));
  }
}
