package dev.atlasaction.engine.cli;

import dev.atlasaction.engine.lint.Profile;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code classic} or {@code full}. */
final class ProfileConverter implements ITypeConverter<Profile> {

  @Override
  public Profile convert(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "classic" -> Profile.CLASSIC;
      case "full" -> Profile.FULL;
      default -> throw new TypeConversionException("must be classic or full");
    };
  }
}
