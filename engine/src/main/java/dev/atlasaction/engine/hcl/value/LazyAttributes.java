package dev.atlasaction.engine.hcl.value;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an object, made when somebody asks for one: most blocks of a document are never
 * referenced, and most references are to the block as such.
 */
@SuppressWarnings("JdkObsolete") // Objects show their attributes as a SortedMap.
final class LazyAttributes extends AbstractMap<String, HclValue>
    implements SortedMap<String, HclValue> {

  private final Supplier<? extends SortedMap<String, HclValue>> source;
  private @Nullable SortedMap<String, HclValue> made;

  LazyAttributes(Supplier<? extends SortedMap<String, HclValue>> source) {
    this.source = source;
  }

  private SortedMap<String, HclValue> all() {
    SortedMap<String, HclValue> all = made;
    if (all == null) {
      all = Collections.unmodifiableSortedMap(source.get());
      made = all;
    }
    return all;
  }

  @Override
  public @Nullable HclValue get(Object key) {
    return all().get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return all().containsKey(key);
  }

  @Override
  public Set<Entry<String, HclValue>> entrySet() {
    return all().entrySet();
  }

  @Override
  public @Nullable Comparator<? super String> comparator() {
    return null;
  }

  @Override
  public SortedMap<String, HclValue> subMap(String from, String to) {
    return all().subMap(from, to);
  }

  @Override
  public SortedMap<String, HclValue> headMap(String to) {
    return all().headMap(to);
  }

  @Override
  public SortedMap<String, HclValue> tailMap(String from) {
    return all().tailMap(from);
  }

  @Override
  public String firstKey() {
    return all().firstKey();
  }

  @Override
  public String lastKey() {
    return all().lastKey();
  }
}
