import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Brings classes of Java 5 and older in a jar to the format of Java 8, with stack maps.
 *
 * <p>The ahead-of-time cache leaves out classes of the old format. picocli is one such library and
 * takes part in every command: with the new format a start takes two thirds of the time.
 */
final class OldClasses {
  private static final int FIRST_CACHEABLE_MAJOR = 50;
  private static final int MAJOR_LOW_BYTE = 7;

  private final ClassFile classes;

  private OldClasses(URLClassLoader loader) {
    ClassHierarchyResolver hierarchy =
        ClassHierarchyResolver.ofResourceParsing(loader)
            .orElse(ClassHierarchyResolver.defaultResolver());
    classes =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(hierarchy));
  }

  /** Rewrites the jar if it has classes of the old format. */
  static void modernize(Path jarFile) throws IOException {
    Path rewritten = jarFile.resolveSibling(jarFile.getFileName() + ".new");
    try (JarFile jar = new JarFile(jarFile.toFile())) {
      if (!hasOldClasses(jar)) {
        return;
      }
      URL[] here = {jarFile.toUri().toURL()};
      try (URLClassLoader loader = new URLClassLoader(here);
          ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(rewritten))) {
        new OldClasses(loader).copy(jar, out);
      }
    }
    Files.move(rewritten, jarFile, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean hasOldClasses(JarFile jar) throws IOException {
    for (ZipEntry entry : Collections.list(jar.entries())) {
      if (entry.getName().endsWith(".class")) {
        try (InputStream content = jar.getInputStream(entry)) {
          if (isOld(content.readNBytes(MAJOR_LOW_BYTE + 1))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isOld(byte[] content) {
    return content[MAJOR_LOW_BYTE] < FIRST_CACHEABLE_MAJOR;
  }

  private void copy(JarFile jar, ZipOutputStream out) throws IOException {
    for (ZipEntry entry : Collections.list(jar.entries())) {
      try (InputStream content = jar.getInputStream(entry)) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        write(entry.getName(), content.readAllBytes(), out);
        out.closeEntry();
      }
    }
  }

  private void write(String name, byte[] content, OutputStream out) throws IOException {
    out.write(name.endsWith(".class") && isOld(content) ? modernized(content) : content);
  }

  private byte[] modernized(byte[] content) {
    // Method bodies have to be taken apart and built again to get stack maps.
    ClassTransform rebuild = ClassTransform.transformingMethodBodies((to, part) -> to.with(part));
    ClassTransform version =
        (to, part) -> {
          if (part instanceof ClassFileVersion) {
            to.withVersion(ClassFile.JAVA_8_VERSION, 0);
          } else {
            to.with(part);
          }
        };
    return classes.transformClass(classes.parse(content), rebuild.andThen(version));
  }
}
