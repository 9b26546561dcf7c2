package dev.atlasaction.engine.registry;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A registry in a directory, which may be a volume that jobs share or a checkout of git. Below
 * {@code kind/name} every pushed content is a folder {@code objects/DIGEST} of plain files, and
 * every tag and version a file {@code tags/NAME} or {@code versions/NAME} that holds a digest.
 */
public final class FileRegistry implements Registry {

  static final String OBJECTS = "objects";
  static final String TAGS = "tags";
  static final String VERSIONS = "versions";
  private static final List<String> CONTENTS = List.of(OBJECTS, TAGS, VERSIONS);
  private static final String ORDER = ".files";

  private final Path root;
  private final Optional<Registry> shownAs;

  /** A registry below {@code root}, which is made with the first push. */
  public FileRegistry(Path root) {
    this.root = root;
    this.shownAs = Optional.empty();
  }

  /** A copy of what {@code original} keeps, whose links lead to the original. */
  FileRegistry(Path root, Registry original) {
    this.root = root;
    this.shownAs = Optional.of(original);
  }

  @Override
  public Pushed push(Artifact artifact, List<String> tags) {
    Path home = home(artifact.kind(), artifact.name());
    String digest = digest(artifact);
    Path object = home.resolve(OBJECTS).resolve(digest);
    try {
      if (Files.exists(object)) {
        // Young again, so that nobody collects it before a tag leads to it.
        Files.delete(Files.createTempFile(object, ".touch", ""));
      } else {
        writeObject(home.resolve(OBJECTS), digest, artifact.files());
      }
      if (!artifact.version().isEmpty()) {
        point(home.resolve(VERSIONS), artifact.version(), digest);
      }
      for (String tag : tags) {
        point(home.resolve(TAGS), tag, digest);
      }
      point(home.resolve(TAGS), LATEST, digest);
      if (!Files.exists(object)) {
        writeObject(home.resolve(OBJECTS), digest, artifact.files()); // Collected meanwhile.
      }
    } catch (IOException refused) {
      throw failure("push", artifact.name(), refused);
    }
    String tag = tags.isEmpty() ? "" : tags.getFirst();
    return new Pushed(
        new Reference(artifact.kind(), artifact.name(), tag, "").url(), object.toUri().toString());
  }

  @Override
  public Optional<Artifact> find(Reference reference) {
    Path home = home(reference.kind(), reference.name());
    Path pointer =
        reference.version().isEmpty()
            ? home.resolve(TAGS).resolve(leaf(reference.tag().isEmpty() ? LATEST : reference.tag()))
            : home.resolve(VERSIONS).resolve(leaf(reference.version()));
    try {
      if (!Files.exists(pointer)) {
        return Optional.empty();
      }
      String digest = Files.readString(pointer).strip();
      return Optional.of(read(reference, home.resolve(OBJECTS).resolve(leaf(digest))));
    } catch (IOException unreadable) {
      throw failure("read", reference.name(), unreadable);
    }
  }

  private static Artifact read(Reference reference, Path object) throws IOException {
    List<Artifact.File> files = new ArrayList<>();
    for (String name : Files.readString(object.resolve(ORDER)).lines().toList()) {
      files.add(new Artifact.File(name, Files.readAllBytes(inside(object, name))));
    }
    return new Artifact(reference.kind(), reference.name(), reference.version(), files);
  }

  @Override
  public List<String> names(Artifact.Kind kind) {
    Path folder = root.resolve(kind.folder());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try {
      collectNames(folder, folder, names);
    } catch (IOException unreadable) {
      throw failure("read", kind.folder(), unreadable);
    }
    names.sort(null);
    return names;
  }

  /** Looks into no contents: others may be writing them. */
  private static void collectNames(Path folder, Path top, List<String> names) throws IOException {
    boolean named = Files.isDirectory(folder.resolve(TAGS));
    if (named) {
      names.add(top.relativize(folder).toString().replace('\\', '/'));
    }
    List<Path> children;
    try (Stream<Path> files = Files.list(folder)) {
      children = files.filter(Files::isDirectory).toList();
    } catch (NoSuchFileException removed) {
      return;
    }
    for (Path child : children) {
      String name = child.getFileName().toString();
      if (!named || !CONTENTS.contains(name)) {
        collectNames(child, top, names);
      }
    }
  }

  @Override
  public SortedMap<String, String> tags(Artifact.Kind kind, String name) {
    Path folder = home(kind, name).resolve(TAGS);
    SortedMap<String, String> tags = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return tags;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String tag = file.getFileName().toString();
        if (!tag.startsWith(".")) {
          tags.put(tag, Files.readString(file).strip());
        }
      }
      return tags;
    } catch (IOException unreadable) {
      throw failure("read", name, unreadable);
    }
  }

  @Override
  public boolean remove(Artifact.Kind kind, String name) {
    Path home = home(kind, name);
    if (!Files.isDirectory(home.resolve(TAGS))) {
      return false;
    }
    try {
      // Pointers go first: what nothing points at is not there any more.
      for (String part : List.of(TAGS, VERSIONS, OBJECTS)) {
        if (Files.exists(home.resolve(part))) {
          delete(home.resolve(part));
        }
      }
      return true;
    } catch (IOException refused) {
      throw failure("remove", name, refused);
    }
  }

  @Override
  public String link(Artifact.Kind kind, String name) {
    return shownAs
        .map(original -> original.link(kind, name))
        .orElseGet(() -> home(kind, name).toUri().toString());
  }

  @Override
  public List<String> collect(Instant now, boolean dryRun) {
    try {
      return new FileCollection(root, now).run(dryRun);
    } catch (IOException refused) {
      throw failure("collect", root.toString(), refused);
    }
  }

  private Path home(Artifact.Kind kind, String name) {
    return inside(root.resolve(kind.folder()), name);
  }

  private static Path inside(Path folder, String name) {
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder.normalize())) {
      throw EngineException.user(
          "the name " + GoQuote.quote(name) + " leads out of the registry: choose another one");
    }
    return path;
  }

  /** A tag or version as the name of one file. */
  private static String leaf(String name) {
    if (name.isEmpty()
        || name.startsWith(".")
        || name.indexOf('/') >= 0
        || name.indexOf('\\') >= 0) {
      throw EngineException.user(
          "invalid tag "
              + GoQuote.quote(name)
              + ": it must not be empty, begin with a dot or hold a slash");
    }
    return name;
  }

  private static void writeObject(Path objects, String digest, List<Artifact.File> files)
      throws IOException {
    Path object = objects.resolve(digest);
    Path draft = Files.createDirectories(objects.resolve(".draft-" + UUID.randomUUID()));
    StringBuilder order = new StringBuilder();
    for (Artifact.File file : files) {
      Path path = inside(draft, file.name());
      int slash = file.name().lastIndexOf('/');
      if (slash > 0) {
        Files.createDirectories(draft.resolve(file.name().substring(0, slash)));
      }
      Files.write(path, file.bytes());
      order.append(file.name()).append('\n');
    }
    Files.writeString(draft.resolve(ORDER), order);
    try {
      Files.move(draft, object, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException taken) {
      if (!Files.exists(object)) {
        throw taken;
      }
      delete(draft); // Somebody else pushed the same content meanwhile.
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(folder)) {
      all = tree.toList();
    }
    for (Path path : all.reversed()) {
      Files.delete(path);
    }
  }

  private static void point(Path folder, String name, String digest) throws IOException {
    Path pointer = folder.resolve(leaf(name));
    Path draft = Files.createDirectories(folder).resolve(".draft-" + UUID.randomUUID());
    Files.writeString(draft, digest + "\n");
    Files.move(draft, pointer, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String digest(Artifact artifact) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Artifact.File file : artifact.files()) {
        sha.update(file.name().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update(Integer.toString(file.bytes().length).getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
        sha.update(file.bytes());
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new EngineException(Category.INTERNAL, "no SHA-256 in this Java", impossible);
    }
  }

  private EngineException failure(String what, String name, IOException cause) {
    return EngineException.environment(
        "registry " + root + ": cannot " + what + " " + GoQuote.quote(name) + ": " + cause, cause);
  }
}
