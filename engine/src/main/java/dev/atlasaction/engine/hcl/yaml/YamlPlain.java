package dev.atlasaction.engine.hcl.yaml;

import dev.atlasaction.engine.gotext.GoTextException;

/** Scalars without quotes, and where keys end. */
final class YamlPlain {

  private final YamlText in;

  YamlPlain(YamlText in) {
    this.in = in;
  }

  /** A scalar, which may go on in lines that are deeper than {@code parent}. */
  String read(int parent) {
    requirePlain();
    StringBuilder out = new StringBuilder(plainLine());
    while (in.peek(0) == '\n' && !in.isEnd()) {
      int end = in.at();
      in.next();
      boolean stops = in.isEnd() || in.column() <= parent || in.isMarker("---");
      if (stops || in.isMarker("...") || keyEnd() >= 0 && parent < 0) {
        in.to(end);
        break;
      }
      if (keyEnd() >= 0) {
        throw new GoTextException("mapping values are not allowed in this context");
      }
      in.to(end);
      in.fold(out);
      out.append(plainLine());
    }
    return out.toString();
  }

  private void requirePlain() {
    char c = in.peek(0);
    boolean special = ",[]{}#&*!|>'\"%@`".indexOf(c) >= 0;
    boolean dash = (c == '-' || c == '?' || c == ':') && in.isBlank(1);
    if (special || dash) {
      throw new GoTextException("found character that cannot start any token");
    }
  }

  private String plainLine() {
    int start = in.at();
    while (in.peek(0) != '\n') {
      boolean colon = in.peek(0) == ':' && in.isBlank(1);
      if (colon || (in.peek(0) == ' ' && in.peek(1) == '#')) {
        break;
      }
      in.skip(1);
    }
    String line = in.from(start).stripTrailing();
    in.blanks();
    if (in.peek(0) == ':' && in.isBlank(1)) {
      throw new GoTextException("mapping values are not allowed in this context");
    }
    return line;
  }

  /** Where the colon behind a key of this line stands; -1 if the line begins with no key. */
  int keyEnd() {
    int start = in.at();
    int end = -1;
    try {
      char c = in.peek(0);
      if (c == '"') {
        in.quoted();
      } else if (c == '\'') {
        in.single();
      } else if ("[]{}#|>@`%,".indexOf(c) >= 0) {
        return -1;
      } else {
        while (in.peek(0) != '\n' && !(in.peek(0) == ':' && in.isBlank(1))) {
          boolean comment = in.peek(0) == ' ' && in.peek(1) == '#';
          if (comment) {
            return -1;
          }
          in.skip(1);
        }
      }
      while (in.peek(0) == ' ') {
        in.skip(1);
      }
      end = in.peek(0) == ':' && in.isBlank(1) && !in.isEnd() ? in.at() : -1;
    } finally {
      in.to(start);
    }
    return end;
  }

  /** A scalar between brackets or braces. */
  String readInFlow() {
    StringBuilder out = new StringBuilder();
    while (!in.isEnd() && ",[]{}".indexOf(in.peek(0)) < 0) {
      boolean colon = in.peek(0) == ':' && (in.isBlank(1) || ",[]{}".indexOf(in.peek(1)) >= 0);
      if (colon || (in.peek(0) == ' ' && in.peek(1) == '#')) {
        break;
      }
      if (in.peek(0) == '\n') {
        in.fold(out);
      } else {
        out.append(in.peek(0));
        in.skip(1);
      }
    }
    return out.toString().strip();
  }
}
