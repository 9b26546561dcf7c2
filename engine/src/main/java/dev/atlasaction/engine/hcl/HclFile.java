package dev.atlasaction.engine.hcl;

import java.util.List;

/**
 * A parsed source text. The tree is usable even with errors: it holds what could be understood.
 *
 * @param name the file name that ranges carry
 * @param diagnostics every syntax error, in the order of discovery; empty if the text is valid
 */
public record HclFile(String name, String source, Body body, List<HclDiagnostic> diagnostics) {

  /** Copies the list. */
  public HclFile {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Parses {@code source}; never fails, see {@link #diagnostics()}. */
  public static HclFile parse(String name, String source) {
    TokenReader reader = new TokenReader(Lexer.tokens(name, source));
    Body body = new BodyParser(reader).parseFile();
    return new HclFile(name, source, body, reader.diagnostics());
  }

  /**
   * This file, if it has no syntax errors.
   *
   * @throws HclException with all diagnostics otherwise
   */
  public HclFile valid() {
    if (!diagnostics.isEmpty()) {
      throw new HclException(diagnostics);
    }
    return this;
  }
}
