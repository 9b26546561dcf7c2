package dev.atlasaction.engine.gotext;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints one value with one verb, whatever its type. */
final class ValuePrinter {
  private final StringBuilder out;
  private final FormatFlags flags;
  private final NumberPrinter numbers;
  private final TextPrinter texts;

  ValuePrinter(StringBuilder out, FormatFlags flags) {
    this.out = out;
    this.flags = flags;
    this.numbers = new NumberPrinter(out, flags);
    this.texts = new TextPrinter(out, flags);
  }

  void print(@Nullable Object argument, int verb) {
    Object value = GoValue.unwrap(argument);
    switch (verb) {
      case 'T' -> printType(value);
      case 'p', 'w' -> bad(value, verb);
      default -> printValue(value, verb, 0);
    }
  }

  private void printType(@Nullable Object value) {
    if (value == null) {
      flags.pad(out, "<nil>");
    } else {
      texts.print(GoValue.typeName(value), 's');
    }
  }

  private void printValue(@Nullable Object raw, int verb, int depth) {
    Object value = GoValue.unwrap(raw);
    switch (value) {
      case null -> printNil(verb, depth);
      case String text -> printText(text, verb);
      case Boolean b -> printBoolean(b, verb);
      case Byte b when verb == 'v' && flags.sharpV ->
          flags.pad(out, "0x" + Integer.toHexString(b & 0xff));
      case Byte b -> suits(numbers.printWhole(BigInteger.valueOf(b & 0xff), verb), value, verb);
      case Long n -> suits(numbers.printWhole(BigInteger.valueOf(n), verb), value, verb);
      case BigInteger n -> suits(numbers.printWhole(n, verb), value, verb);
      case BigDecimal n when verb == 'v' -> flags.pad(out, n.toPlainString());
      case Number n -> suits(numbers.printFloat(n.doubleValue(), verb), value, verb);
      case byte[] bytes -> printBytes(bytes, verb, depth);
      case List<?> list -> printElements(list, "[]interface {}", verb, depth);
      case Map<?, ?> map -> printMap(map, verb, depth);
      default -> printObject(value, verb, depth);
    }
  }

  private void suits(boolean printed, Object value, int verb) {
    if (!printed) {
      bad(value, verb);
    }
  }

  private void printNil(int verb, int depth) {
    if (depth > 0) {
      out.append(flags.sharpV ? "interface {}(nil)" : "<nil>");
    } else if (verb == 'v') {
      flags.pad(out, "<nil>");
    } else {
      bad(null, verb);
    }
  }

  private void printText(String text, int verb) {
    suits(TextPrinter.accepts(verb), text, verb, () -> texts.print(text, verb));
  }

  private void printBoolean(Boolean value, int verb) {
    suits(verb == 't' || verb == 'v', value, verb, () -> flags.pad(out, value.toString()));
  }

  private void suits(boolean suits, Object value, int verb, Runnable print) {
    if (suits) {
      print.run();
    } else {
      bad(value, verb);
    }
  }

  private void printBytes(byte[] bytes, int verb, int depth) {
    switch (verb) {
      case 's', 'q' -> texts.print(new String(bytes, StandardCharsets.UTF_8), verb);
      case 'x', 'X' -> texts.hex(bytes, verb == 'X');
      default -> {
        List<Byte> items = new ArrayList<>();
        for (byte b : bytes) {
          items.add(b);
        }
        printElements(items, "[]byte", verb, depth);
      }
    }
  }

  private void printElements(List<?> list, String type, int verb, int depth) {
    boolean syntax = verb == 'v' && flags.sharpV;
    out.append(syntax ? type + "{" : "[");
    String separator = "";
    for (Object item : list) {
      out.append(separator);
      printValue(item, verb, depth + 1);
      separator = syntax ? ", " : " ";
    }
    out.append(syntax ? "}" : "]");
  }

  private void printMap(Map<?, ?> map, int verb, int depth) {
    boolean syntax = verb == 'v' && flags.sharpV;
    out.append(syntax ? "map[string]interface {}{" : "map[");
    String separator = "";
    for (Map.Entry<?, ?> entry : MapOrder.sorted(map)) {
      out.append(separator);
      printValue(entry.getKey(), verb, depth + 1);
      out.append(':');
      printValue(entry.getValue(), verb, depth + 1);
      separator = syntax ? ", " : " ";
    }
    out.append(syntax ? "}" : "]");
  }

  private void printObject(Object value, int verb, int depth) {
    Optional<String> text = flags.sharpV ? Optional.empty() : GoValue.findText(value);
    if (text.isPresent() && TextPrinter.accepts(verb)) {
      texts.print(text.get(), verb);
    } else if (value instanceof Duration duration) {
      BigInteger nanos = BigInteger.valueOf(duration.toNanos());
      suits(numbers.printWhole(nanos, verb), value, verb);
    } else if (value instanceof Record) {
      printRecord(value, verb, depth);
    } else {
      // Not a value of Go's world: its type is all that may be told.
      out.append("{").append(GoValue.typeName(value)).append("}");
    }
  }

  private void printRecord(Object value, int verb, int depth) {
    boolean syntax = verb == 'v' && flags.sharpV;
    out.append(syntax ? GoValue.typeName(value) : "").append('{');
    String separator = "";
    for (GoField field : GoStruct.of(value.getClass()).fields()) {
      out.append(separator);
      if (flags.plusV || syntax) {
        out.append(field.name()).append(':');
      }
      printValue(field.get(value), verb, depth + 1);
      separator = syntax ? ", " : " ";
    }
    out.append('}');
  }

  /** {@code %!d(string=x)}: the verb does not suit the value. */
  private void bad(@Nullable Object value, int verb) {
    out.append("%!").appendCodePoint(verb).append('(');
    if (value == null) {
      out.append("<nil>");
    } else {
      out.append(GoValue.typeName(value)).append('=');
      // The bare value, not the text that stands for it.
      printValue(value instanceof Duration duration ? duration.toNanos() : value, 'v', 0);
    }
    out.append(')');
  }
}
