package dev.atlasaction.testkit.txtar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A txtar archive: lines of comment, then files, each below a line {@code -- name --}.
 *
 * @param comment the text above the first file; a script, in a script archive
 * @param files the files in their order
 */
public record Txtar(String comment, List<TxtarFile> files) {
  private static final String OPEN = "-- ";
  private static final String CLOSE = " --";

  /** Copies the files. */
  public Txtar {
    files = List.copyOf(files);
  }

  /** Reads an archive. Every text is one: without a file line it is all comment. */
  public static Txtar parse(String text) {
    List<String> names = new ArrayList<>();
    List<StringBuilder> contents = new ArrayList<>();
    contents.add(new StringBuilder());
    for (String line : text.lines().toList()) {
      Optional<String> name = findName(line);
      if (name.isPresent()) {
        names.add(name.get());
        contents.add(new StringBuilder());
      } else {
        contents.getLast().append(line).append('\n');
      }
    }
    List<TxtarFile> files = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      files.add(new TxtarFile(names.get(i), contents.get(i + 1).toString()));
    }
    return new Txtar(contents.getFirst().toString(), files);
  }

  /** Writes the archive so that {@link #parse} reads it back. */
  public String format() {
    StringBuilder text = new StringBuilder(comment);
    for (TxtarFile file : files) {
      text.append(OPEN).append(file.name()).append(CLOSE).append('\n').append(file.content());
    }
    return text.toString();
  }

  /** The content of the file of that name, if there is one. */
  public Optional<String> find(String name) {
    return files.stream()
        .filter(file -> file.name().equals(name))
        .map(TxtarFile::content)
        .findFirst();
  }

  /** The same archive with another content for a file it has. */
  public Txtar with(String name, String content) {
    String ended = content.isEmpty() || content.endsWith("\n") ? content : content + "\n";
    return new Txtar(
        comment,
        files.stream()
            .map(file -> file.name().equals(name) ? new TxtarFile(name, ended) : file)
            .toList());
  }

  private static Optional<String> findName(String line) {
    if (!line.startsWith(OPEN)
        || !line.endsWith(CLOSE)
        || line.length() <= OPEN.length() + CLOSE.length()) {
      return Optional.empty();
    }
    String name = line.substring(OPEN.length(), line.length() - CLOSE.length()).strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
