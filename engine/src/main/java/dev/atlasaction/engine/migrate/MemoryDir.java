package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoJson;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A directory that is only in memory: templates, archives and the state of another revision. */
public final class MemoryDir implements DirStorage {

  private final String shown;
  private final NavigableMap<String, byte[]> files = new TreeMap<>(GoJson.KEY_ORDER);

  private BiConsumer<String, byte[]> mirror = (_, _) -> {};

  /** Creates an empty directory; {@code path} is its name in messages. */
  public MemoryDir(String path) {
    this.shown = path;
  }

  @Override
  public String path() {
    return shown;
  }

  @Override
  public List<String> names() {
    return files.keySet().stream().filter(name -> name.indexOf('/') < 0).toList();
  }

  @Override
  public List<String> tree() {
    return files.keySet().stream()
        .filter(name -> !name.startsWith(".") || name.indexOf('/') < 0)
        .filter(name -> !name.contains("/.") || name.indexOf('/', name.indexOf("/.") + 1) < 0)
        .sorted(MemoryDir::compareLevels)
        .toList();
  }

  /** A walk visits {@code a/x} before {@code a.x}, since it compares the names of each level. */
  private static int compareLevels(String one, String other) {
    return Arrays.compare(one.split("/", -1), other.split("/", -1), GoJson.KEY_ORDER);
  }

  @Override
  public byte[] read(String name) {
    return find(name)
        .orElseThrow(() -> EngineException.user("open " + name + ": no such file or directory"));
  }

  @Override
  public Optional<byte[]> find(String name) {
    return Optional.ofNullable(files.get(name)).map(byte[]::clone);
  }

  /** From now on, what is written here is given to {@code other} as well. */
  public void mirrorTo(BiConsumer<String, byte[]> other) {
    mirror = other;
  }

  @Override
  public void write(String name, byte[] content) {
    files.put(name, content.clone());
    mirror.accept(name, content.clone());
  }

  @Override
  public void delete(String name) {
    files.remove(name);
  }
}
