package dev.atlasaction.action.platform.teamcity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Texts that are too long for a line of the build's page. */
final class Cut {

  private static final String DOTS = "...";

  private Cut() {}

  /** At most so many bytes, with dots at the end of what was longer. */
  static String to(String text, int bytes) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    if (all.length <= bytes) {
      return text;
    }
    int end = bytes - DOTS.length();
    // No half character: its first byte is the one that does not begin with binary 10.
    while (end > 0 && (all[end] & 0xc0) == 0x80) {
      end--;
    }
    return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(all, 0, end)) + DOTS;
  }
}
