package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.gotext.GoDuration;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** Reads a flag that takes a duration in Go's notation, such as {@code 10s}. */
public final class DurationConverter implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String value) {
    return GoDuration.parse(value);
  }
}
