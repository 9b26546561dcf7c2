package dev.atlasaction.engine.lint.custom;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.atlasaction.engine.hcl.value.Conversions;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an attribute is compared with a value. */
enum Operator {
  EQ,
  NE,
  LT,
  LE,
  GT,
  GE,
  EQ_FOLD,
  CONTAINS,
  CONTAINS_FOLD,
  IN,
  MATCH;

  /** The operator of that word. */
  static Optional<Operator> find(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** As rules spell it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether it holds. An attribute of which nothing is said equals null, the empty text and false.
   *
   * @throws IllegalArgumentException if the operand is of no use; the message says why
   */
  boolean holds(HclValue value, HclValue operand) {
    return switch (this) {
      case EQ -> same(value, operand);
      case NE -> !same(value, operand);
      case LT -> order(value, operand).filter(order -> order < 0).isPresent();
      case LE -> order(value, operand).filter(order -> order <= 0).isPresent();
      case GT -> order(value, operand).filter(order -> order > 0).isPresent();
      case GE -> order(value, operand).filter(order -> order >= 0).isPresent();
      case EQ_FOLD -> fold(text(value)).equals(fold(text(operand)));
      case CONTAINS -> contains(value, operand);
      case CONTAINS_FOLD -> fold(text(value)).contains(fold(text(operand)));
      case IN -> items(operand).stream().anyMatch(item -> same(value, item));
      case MATCH -> pattern(text(operand)).matcher(text(value)).find();
    };
  }

  private static boolean same(HclValue value, HclValue operand) {
    if (value.isNull() || operand.isNull()) {
      HclValue other = value.isNull() ? operand : value;
      boolean nothing = other.equals(HclValue.of("")) || other.equals(HclValue.of(false));
      return other.isNull() || value.isNull() && nothing;
    }
    Optional<List<HclValue>> left = value.elements();
    Optional<List<HclValue>> right = operand.elements();
    return left.isPresent() && right.isPresent()
        ? left.equals(right)
        : text(value).equals(text(operand));
  }

  private static boolean contains(HclValue value, HclValue operand) {
    return value
        .elements()
        .map(items -> items.stream().anyMatch(item -> same(item, operand)))
        .orElseGet(() -> text(value).contains(text(operand)));
  }

  private static Optional<Integer> order(HclValue value, HclValue operand) {
    if (value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(number(value).compareTo(number(operand)));
  }

  private static BigDecimal number(HclValue value) {
    try {
      return new BigDecimal(text(value));
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException("\"" + text(value) + "\" is no number");
    }
  }

  private static List<HclValue> items(HclValue operand) {
    return operand
        .elements()
        .orElseThrow(() -> new IllegalArgumentException("`in` takes a list of values"));
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException malformed) {
      throw new IllegalArgumentException(malformed.getMessage(), malformed);
    }
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String text(HclValue value) {
    return value.isNull() ? "" : Conversions.text(value).orElse("");
  }
}
