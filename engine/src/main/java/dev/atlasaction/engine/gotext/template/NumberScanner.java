package dev.atlasaction.engine.gotext.template;

/** Finds where a number ends; whether it has a value is for the parser to say. */
final class NumberScanner {
  private static final String DECIMAL = "0123456789_";
  private static final String HEXADECIMAL = "0123456789abcdefABCDEF_";

  private final Scanner in;

  NumberScanner(Scanner in) {
    this.in = in;
  }

  /** Steps over one number with its sign; false if a letter follows immediately. */
  boolean scan() {
    in.accept("+-");
    String digits = DECIMAL;
    if (in.accept("0")) {
      digits = digitsAfterZero();
    }
    in.acceptAll(digits);
    if (in.accept(".")) {
      in.acceptAll(digits);
    }
    boolean exponent =
        (digits.equals(DECIMAL) && in.accept("eE"))
            || (digits.equals(HEXADECIMAL) && in.accept("pP"));
    if (exponent) {
      in.accept("+-");
      in.acceptAll(DECIMAL);
    }
    in.accept("i");
    if (ActionLexer.isAlphaNumeric(in.peek())) {
      in.next();
      return false;
    }
    return true;
  }

  private String digitsAfterZero() {
    if (in.accept("xX")) {
      return HEXADECIMAL;
    }
    if (in.accept("oO")) {
      return "01234567_";
    }
    return in.accept("bB") ? "01_" : DECIMAL;
  }
}
