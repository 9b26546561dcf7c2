package dev.atlasaction.hibernate;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what Hibernate has to know: classes with annotations of JPA, by name in their order. */
final class EntityScan {

  private static final List<String> ANNOTATIONS =
      List.of("Entity", "Embeddable", "MappedSuperclass", "Converter");
  private static final String PACKAGE = "jakarta.persistence.";

  /** Not one constant, so that this class does not look like an entity. */
  private static final String OLD = String.join("/", "Ljavax", "persistence", "Entity;");

  private final Options options;
  private final ClassLoader loader;

  EntityScan(Options options, ClassLoader loader) {
    this.options = options;
    this.loader = loader;
  }

  /**
   * The classes.
   *
   * @throws LoaderException if there is none
   */
  List<Class<?>> classes() {
    Set<String> names = new TreeSet<>();
    for (Path root : roots()) {
      collect(root, names);
    }
    List<Class<?>> classes = new ArrayList<>();
    for (String name : names) {
      Class<?> found = load(name);
      if (isManaged(found)) {
        classes.add(found);
      }
    }
    if (classes.isEmpty()) {
      throw new LoaderException(
          1,
          "no entity was found in "
              + roots()
              + (options.packages().isEmpty() ? "" : " in the packages " + options.packages())
              + ": compile the project, and give its classes with --path");
    }
    return classes;
  }

  private List<Path> roots() {
    if (!options.paths().isEmpty()) {
      return options.paths();
    }
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(Files::isDirectory)
        .toList();
  }

  private void collect(Path root, Set<String> names) {
    if (Files.isDirectory(root)) {
      collectIn(root, names);
    } else if (Files.isRegularFile(root)) {
      try (FileSystem jar = FileSystems.newFileSystem(root)) {
        collectIn(jar.getPath("/"), names);
      } catch (IOException unreadable) {
        throw failure(root, unreadable);
      }
    } else {
      throw new LoaderException(1, root + " is not there: compile the project first");
    }
  }

  private void collectIn(Path root, Set<String> names) {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(root)) {
      files = tree.filter(file -> file.toString().endsWith(".class")).toList();
    } catch (IOException unreadable) {
      throw failure(root, unreadable);
    }
    for (Path file : files) {
      String path = root.relativize(file).toString();
      String name = path.substring(0, path.length() - ".class".length()).replaceAll("[/\\\\]", ".");
      if (isWanted(name) && mentions(file)) {
        names.add(name);
      }
    }
  }

  private boolean isWanted(String name) {
    return !name.endsWith("module-info")
        && (options.packages().isEmpty()
            || options.packages().stream().anyMatch(each -> name.startsWith(each + ".")));
  }

  /** A cheap look at the constants, so that few classes are loaded. */
  private static boolean mentions(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      if (bytes.contains(OLD)) {
        throw new LoaderException(
            1, file + " has annotations of javax.persistence: use Hibernate 6.6 or newer");
      }
      return ANNOTATIONS.stream()
          .anyMatch(name -> bytes.contains("Ljakarta/persistence/" + name + ";"));
    } catch (IOException unreadable) {
      throw failure(file, unreadable);
    }
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError missing) {
      throw new LoaderException(
          1, "cannot load " + name + ": " + missing + ": is the class path of the project whole?");
    }
  }

  private static boolean isManaged(Class<?> type) {
    for (Annotation annotation : type.getDeclaredAnnotations()) {
      String name = annotation.annotationType().getName();
      if (name.startsWith(PACKAGE) && ANNOTATIONS.contains(name.substring(PACKAGE.length()))) {
        return true;
      }
    }
    return false;
  }

  private static LoaderException failure(Path file, IOException cause) {
    return new LoaderException(1, "cannot read " + file + ": " + cause.getMessage());
  }
}
