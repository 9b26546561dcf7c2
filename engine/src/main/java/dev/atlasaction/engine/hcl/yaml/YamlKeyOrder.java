package dev.atlasaction.engine.hcl.yaml;

import java.util.Comparator;

/** The order of keys in merged documents: signs, digits by their number, letters. */
enum YamlKeyOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String a, String b) {
    boolean digits = false;
    int end = Math.min(a.length(), b.length());
    for (int i = 0; i < end; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x == y) {
        digits = Character.isDigit(x);
        continue;
      }
      boolean xLetter = Character.isLetter(x);
      boolean yLetter = Character.isLetter(y);
      if (xLetter && yLetter) {
        return Character.compare(x, y);
      }
      if (xLetter || yLetter) {
        return digits == xLetter ? -1 : 1;
      }
      return numbers(a, b, i);
    }
    return Integer.compare(a.length(), b.length());
  }

  private static int numbers(String a, String b, int from) {
    String x = digits(a, from);
    String y = digits(b, from);
    boolean inside = from > 0 && hasNumberBefore(a, from);
    String left = inside ? "1" + x : x.replaceFirst("^0+", "");
    String right = inside ? "1" + y : y.replaceFirst("^0+", "");
    int byLength = Integer.compare(left.length(), right.length());
    int byNumber = byLength != 0 ? byLength : left.compareTo(right);
    if (byNumber != 0) {
      return byNumber;
    }
    int byZeros = Integer.compare(x.length(), y.length());
    return byZeros != 0 ? byZeros : Character.compare(a.charAt(from), b.charAt(from));
  }

  private static boolean hasNumberBefore(String text, int end) {
    for (int i = end - 1; i >= 0 && Character.isDigit(text.charAt(i)); i--) {
      if (text.charAt(i) != '0') {
        return true;
      }
    }
    return false;
  }

  private static String digits(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }
}
