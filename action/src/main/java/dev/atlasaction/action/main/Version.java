package dev.atlasaction.action.main;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What this build is. */
public final class Version implements IVersionProvider {

  /** The version and commit stamped into this build, such as {@code v1.0.0-1a2b3c4}. */
  static String text() {
    Properties stamps = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        stamps.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "v%s-%s"
        .formatted(stamps.getProperty("version", "0.0.0"), stamps.getProperty("commit", "dev"));
  }

  @Override
  public String[] getVersion() {
    return new String[] {"atlas-action version " + text(), ""};
  }
}
