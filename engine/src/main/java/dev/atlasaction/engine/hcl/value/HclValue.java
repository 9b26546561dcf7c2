package dev.atlasaction.engine.hcl.value;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What an expression evaluates to. Immutable; equality is by type and content. Lists, sets and maps
 * hold values of one type; tuples and objects, which literals build, hold any.
 */
public sealed interface HclValue {

  /** The type of this value. */
  HclType type();

  /** Text. */
  record StringValue(String value) implements HclValue {
    /** Brings the text to the composed form, so that equal looking texts are equal. */
    public StringValue {
      value = Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    @Override
    public HclType type() {
      return HclType.STRING;
    }
  }

  /** An exact decimal number. */
  record NumberValue(BigDecimal value) implements HclValue {
    /** Drops trailing zeros, so that 1.50 equals 1.5. */
    public NumberValue {
      value = value.stripTrailingZeros();
    }

    /** Plain decimal digits, never an exponent. */
    public String text() {
      return value.toPlainString();
    }

    /** Whether there is no fraction. */
    public boolean isInteger() {
      return value.scale() <= 0;
    }

    @Override
    public HclType type() {
      return HclType.NUMBER;
    }
  }

  /** A truth value. */
  record BoolValue(boolean value) implements HclValue {
    @Override
    public HclType type() {
      return HclType.BOOL;
    }
  }

  /** No value; {@link HclType#ANY} for a bare {@code null}. */
  record NullValue(HclType type) implements HclValue {}

  /** A value that could not be computed, because of an error or because it comes later. */
  record UnknownValue(HclType type) implements HclValue {}

  /** A sequence of values of type {@code element}. */
  record ListValue(HclType element, List<HclValue> items) implements HclValue {
    /** Copies the items. */
    public ListValue {
      items = List.copyOf(items);
    }

    @Override
    public HclType type() {
      return new HclType.ListOf(element);
    }
  }

  /** Distinct values of type {@code element}, kept sorted. */
  record SetValue(HclType element, List<HclValue> items) implements HclValue {
    /** Sorts the items and drops duplicates. */
    public SetValue {
      TreeSet<HclValue> sorted = new TreeSet<>(ValueOrder.INSTANCE);
      sorted.addAll(items);
      items = List.copyOf(sorted);
    }

    @Override
    public HclType type() {
      return new HclType.SetOf(element);
    }
  }

  /** A sequence of values of any types; what {@code [a, b]} builds. */
  record TupleValue(List<HclValue> items) implements HclValue {
    /** Copies the items. */
    public TupleValue {
      items = List.copyOf(items);
    }

    @Override
    public HclType type() {
      return new HclType.TupleOf(items.stream().map(HclValue::type).toList());
    }
  }

  /** Values of type {@code element} by key, sorted by key. */
  record MapValue(HclType element, SortedMap<String, HclValue> entries) implements HclValue {
    /** Copies the entries. */
    public MapValue {
      entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    @Override
    public HclType type() {
      return new HclType.MapOf(element);
    }
  }

  /**
   * Attributes of any types, sorted by name; what <code>{ a = 1 }</code> builds.
   *
   * @param address the address of the block this object stands for, such as {@code
   *     $table.users.$column.id}: such an object is a reference when it is used whole
   */
  record ObjectValue(SortedMap<String, HclValue> attributes, Optional<String> address)
      implements HclValue {
    /** Copies the attributes. */
    public ObjectValue {
      attributes =
          attributes instanceof LazyAttributes
              ? attributes
              : Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    @Override
    public HclType type() {
      TreeMap<String, HclType> types = new TreeMap<>();
      attributes.forEach((name, value) -> types.put(name, value.type()));
      return new HclType.ObjectOf(types, Set.of());
    }
  }

  /**
   * Something only the host program understands: a column type, raw SQL.
   *
   * @param typeName its name in messages
   */
  record OpaqueValue(String typeName, Object content) implements HclValue {
    @Override
    public HclType type() {
      return new HclType.OpaqueType(typeName);
    }
  }

  /** A bare {@code null}. */
  static HclValue ofNull() {
    return new NullValue(HclType.ANY);
  }

  /** A value of which nothing is known. */
  static HclValue unknown() {
    return new UnknownValue(HclType.ANY);
  }

  /** Text. */
  static HclValue of(String value) {
    return new StringValue(value);
  }

  /** A whole number. */
  static HclValue of(long value) {
    return new NumberValue(BigDecimal.valueOf(value));
  }

  /** A number. */
  static HclValue of(BigDecimal value) {
    return new NumberValue(value);
  }

  /** A truth value. */
  static HclValue of(boolean value) {
    return new BoolValue(value);
  }

  /** A tuple. */
  static HclValue tuple(Collection<? extends HclValue> items) {
    return new TupleValue(new ArrayList<>(items));
  }

  /** A list of strings. */
  static HclValue strings(Collection<String> items) {
    return new ListValue(HclType.STRING, items.stream().map(HclValue::of).toList());
  }

  /** An object that is no reference. */
  static HclValue object(Map<String, ? extends HclValue> attributes) {
    return new ObjectValue(sorted(attributes), Optional.empty());
  }

  /** An object that stands for the block at {@code address}. */
  static HclValue reference(String address, Map<String, ? extends HclValue> attributes) {
    return new ObjectValue(sorted(attributes), Optional.of(address));
  }

  /** The same with attributes that are made, once, when somebody asks for them. */
  static HclValue reference(
      String address, Supplier<? extends SortedMap<String, HclValue>> attributes) {
    return new ObjectValue(new LazyAttributes(attributes), Optional.of(address));
  }

  /** The constructor copies, so what is sorted need not be copied before. */
  private static SortedMap<String, HclValue> sorted(Map<String, ? extends HclValue> attributes) {
    return attributes instanceof SortedMap<String, ? extends HclValue> sorted
            && sorted.comparator() == null
        ? Collections.unmodifiableSortedMap(sorted)
        : new TreeMap<>(attributes);
  }

  /** Whether this is null. */
  default boolean isNull() {
    return this instanceof NullValue;
  }

  /** Whether this is unknown itself; a part of it may be unknown all the same. */
  default boolean isUnknown() {
    return this instanceof UnknownValue;
  }

  /** Whether every part of this is known. */
  default boolean isWhollyKnown() {
    return switch (this) {
      case UnknownValue _ -> false;
      case StringValue _, NumberValue _, BoolValue _, NullValue _, OpaqueValue _ -> true;
      case ListValue _, SetValue _, TupleValue _, MapValue _, ObjectValue _ ->
          elements().orElse(List.of()).stream().allMatch(HclValue::isWhollyKnown);
    };
  }

  /** The parts of a collection, tuple or object, in iteration order; empty for anything else. */
  default Optional<List<HclValue>> elements() {
    return switch (this) {
      case ListValue list -> Optional.of(list.items());
      case SetValue set -> Optional.of(set.items());
      case TupleValue tuple -> Optional.of(tuple.items());
      case MapValue map -> Optional.of(List.copyOf(map.entries().values()));
      case ObjectValue object -> Optional.of(List.copyOf(object.attributes().values()));
      case StringValue _, NumberValue _, BoolValue _, NullValue _, UnknownValue _, OpaqueValue _ ->
          Optional.empty();
    };
  }

  /** The entries of a map or object; empty for anything else. */
  default Optional<SortedMap<String, HclValue>> namedElements() {
    return switch (this) {
      case MapValue map -> Optional.of(map.entries());
      case ObjectValue object -> Optional.of(object.attributes());
      case ListValue _, SetValue _, TupleValue _, StringValue _, NumberValue _, BoolValue _ ->
          Optional.empty();
      case NullValue _, UnknownValue _, OpaqueValue _ -> Optional.empty();
    };
  }
}
