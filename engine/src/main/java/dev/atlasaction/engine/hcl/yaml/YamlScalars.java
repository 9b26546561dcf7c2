package dev.atlasaction.engine.hcl.yaml;

import dev.atlasaction.engine.gotext.GoTextException;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** What plain scalars mean: null, booleans, numbers, times or texts. */
enum YamlScalars {
  /** The words of YAML 1.1, of which {@code yes} and {@code n} are booleans. */
  OLD,
  /** Only {@code true} and {@code false} are booleans. */
  CORE;

  private static final List<String> NULLS = List.of("", "~", "null", "Null", "NULL");
  private static final List<String> TRUE = List.of("true", "True", "TRUE");
  private static final List<String> FALSE = List.of("false", "False", "FALSE");
  private static final List<String> YES = List.of("y", "Y", "yes", "Yes", "YES", "on", "On", "ON");
  private static final List<String> NO = List.of("n", "N", "no", "No", "NO", "off", "Off", "OFF");
  private static final int DAY = 10;

  /** Whether some reader of YAML takes the word for a boolean. */
  static boolean isBooleanWord(String text) {
    return TRUE.contains(text) || FALSE.contains(text) || YES.contains(text) || NO.contains(text);
  }

  /** The value of a plain scalar. */
  HclValue resolve(String text) {
    if (NULLS.contains(text)) {
      return HclValue.ofNull();
    }
    if (TRUE.contains(text) || this == OLD && YES.contains(text)) {
      return HclValue.of(true);
    }
    if (FALSE.contains(text) || this == OLD && NO.contains(text)) {
      return HclValue.of(false);
    }
    char first = text.charAt(0);
    boolean digit = first >= '0' && first <= '9';
    if (digit && isTime(text)) {
      return HclValue.of(time(text));
    }
    return digit || first == '-' || first == '+' || first == '.' ? number(text) : HclValue.of(text);
  }

  private static HclValue number(String text) {
    String bare = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (List.of(".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN").contains(bare)) {
      throw new GoTextException("the value is not a finite number: " + text);
    }
    boolean negative = text.startsWith("-");
    if (bare.matches("0x[0-9a-fA-F]+")) {
      return whole(new BigInteger(bare.substring(2), 16), negative);
    }
    if (bare.matches("0o[0-7]+")) {
      return whole(new BigInteger(bare.substring(2), 8), negative);
    }
    boolean decimal = bare.matches("(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,6})?");
    return decimal
        ? HclValue.of(new BigDecimal(text.startsWith("+") ? bare : text))
        : HclValue.of(text);
  }

  private static HclValue whole(BigInteger number, boolean negative) {
    return HclValue.of(new BigDecimal(negative ? number.negate() : number));
  }

  private static boolean isTime(String text) {
    return text.matches(
        "[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "(([Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\\.[0-9]*)?"
            + "([ \\t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?)?");
  }

  /** A time as RFC 3339 has it, in whole seconds. */
  private static String time(String text) {
    if (text.length() == DAY) {
      return text + "T00:00:00Z";
    }
    String clock =
        text.substring(DAY).replaceFirst("^([Tt]|[ \\t]+)", "").replaceFirst("\\.[0-9]*", "");
    String hours = clock.charAt(1) == ':' ? "0" + clock : clock;
    String zone = hours.substring(8).strip();
    String full =
        zone.isEmpty() ? "Z" : zone.length() > 1 && zone.length() < 6 ? fullZone(zone) : zone;
    return text.substring(0, DAY) + "T" + hours.substring(0, 8) + full;
  }

  private static String fullZone(String zone) {
    int colon = zone.indexOf(':');
    String hours = colon < 0 ? zone.substring(1) : zone.substring(1, colon);
    return zone.charAt(0)
        + (hours.length() == 1 ? "0" : "")
        + hours
        + (colon < 0 ? ":00" : zone.substring(colon));
  }
}
