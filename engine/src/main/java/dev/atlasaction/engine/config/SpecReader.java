package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.document.EvaluatedAttribute;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads typed attributes out of a block and says in the original's words what does not fit. */
record SpecReader(EvaluatedBlock block) {

  private static final String PREFIX = "schemahcl: failed reading spec as *cmdapi.Project: ";
  private static final BigDecimal MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  /** The first inner block of that type. */
  Optional<SpecReader> child(String type) {
    return block.findBlock(type).map(SpecReader::new);
  }

  /** The text of an attribute, empty if it is absent. */
  String string(String name) {
    return block.findAttribute(name).map(SpecReader::string).orElse("");
  }

  /** The text of an attribute of an inner block. */
  String string(String type, String name) {
    return child(type).map(child -> child.string(name)).orElse("");
  }

  private static String string(EvaluatedAttribute attribute) {
    if (attribute.value() instanceof HclValue.StringValue(String text)) {
      return text;
    }
    throw EngineException.user(
        PREFIX
            + "value of attr \""
            + attribute.name()
            + "\" cannot be read as string: "
            + whyNoString(attribute.value()));
  }

  private static String whyNoString(HclValue value) {
    return switch (value) {
      case HclValue.OpaqueValue opaque -> "incorrect type " + opaque.typeName();
      case HclValue.ObjectValue object when object.address().isPresent() -> "incorrect type ref";
      default -> "string value is required";
    };
  }

  /** The texts of an attribute, none if it is absent. */
  List<String> strings(String name) {
    Optional<EvaluatedAttribute> attribute = block.findAttribute(name);
    return attribute.isEmpty() ? List.of() : strings(attribute.get());
  }

  private static List<String> strings(EvaluatedAttribute attribute) {
    HclValue value = attribute.value();
    if (value.elements().isEmpty() || value.namedElements().isPresent()) {
      throw EngineException.user(
          PREFIX
              + "schemahcl: field is of type slice but attr \""
              + attribute.name()
              + "\" is type: "
              + value.type().friendlyName());
    }
    List<String> texts = new ArrayList<>();
    for (HclValue item : value.elements().get()) {
      if (!(item instanceof HclValue.StringValue(String text))) {
        throw EngineException.user(
            PREFIX
                + "cannot read attribute \""
                + attribute.name()
                + "\" of type \""
                + value.type().friendlyName()
                + "\" as string list: "
                + whyNoString(item));
      }
      texts.add(text);
    }
    return texts;
  }

  /** The truth of an attribute, if it is there. */
  static boolean bool(EvaluatedAttribute attribute) {
    if (attribute.value() instanceof HclValue.BoolValue(boolean value)) {
      return value;
    }
    throw EngineException.user(
        PREFIX
            + "value of attr \""
            + attribute.name()
            + "\" cannot be read as bool: bool value is required");
  }

  /** The whole number of an attribute, zero if it is absent. */
  long integer(String name) {
    return block.findAttribute(name).map(SpecReader::integer).orElse(0L);
  }

  private static long integer(EvaluatedAttribute attribute) {
    String prefix =
        PREFIX + "value of attr \"" + attribute.name() + "\" cannot be read as integer: ";
    if (!(attribute.value() instanceof HclValue.NumberValue(BigDecimal number))) {
      throw EngineException.user(prefix + "number value is required");
    }
    if (number.scale() > 0 || number.compareTo(MIN) < 0 || number.compareTo(MAX) > 0) {
      throw EngineException.user(
          prefix + "value must be a whole number, between " + MIN + " and " + MAX);
    }
    return number.longValueExact();
  }
}
