package dev.atlasaction.engine.dialect;

import dev.atlasaction.testkit.txtar.Txtar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two states and the way from one to the other, read from a txtar archive.
 *
 * @param name the file name without its ending
 * @param from statements that build the first state: {@code from.sql}
 * @param to statements that build the second state: {@code to.sql}
 * @param rows statements that fill the first state: {@code rows.sql}; may be empty
 * @param query what is asked after the change: {@code query.sql}; may be empty
 * @param answer the first column of every row of the answer, one per line: {@code answer}
 */
public record ContractCase(
    String name, String from, String to, String rows, String query, String answer) {

  /** The cases of a folder in the order of their names. */
  public static List<ContractCase> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(ContractCase::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ContractCase read(Path file) {
    try {
      Txtar archive = Txtar.parse(Files.readString(file));
      String name = String.valueOf(file.getFileName());
      return new ContractCase(
          name.substring(0, name.length() - ".txtar".length()),
          archive.find("from.sql").orElseThrow(),
          archive.find("to.sql").orElseThrow(),
          archive.find("rows.sql").orElse(""),
          archive.find("query.sql").orElse(""),
          archive.find("answer").orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
