package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.lint.Profile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code classic}, {@code full} or {@code strict}. */
public final class ProfileConverter implements ITypeConverter<Profile> {

  @Override
  public Profile convert(String value) {
    return Profile.find(value)
        .orElseThrow(() -> new TypeConversionException("must be classic, full or strict"));
  }
}
