package dev.atlasaction.action.render.own;

import dev.atlasaction.action.finding.Acknowledgement;
import dev.atlasaction.action.finding.Finding;
import dev.atlasaction.action.finding.Finding.Place;
import dev.atlasaction.action.finding.Findings;
import dev.atlasaction.action.finding.Severity;
import dev.atlasaction.action.finding.SourceFiles;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.StepReport;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lint result in the words of its readers.
 *
 * @param findings errors first
 * @param files the files analysed, with their text
 * @param total files in the directory; 0 if unknown
 * @param dir the migration directory from the repository's root
 * @param database the product's name, such as {@code PostgreSQL}
 * @param blocked the check fails
 * @param accepted what people said about findings, by their fingerprints
 */
public record Check(
    List<Finding> findings,
    List<FileReport> files,
    int total,
    String dir,
    String database,
    boolean blocked,
    SortedMap<String, Acknowledgement> accepted) {

  private static final Pattern TOTAL = Pattern.compile("\\(from (\\d+) total\\)");

  /** Reads a report. */
  public static Check of(LintContext lint, SourceFiles sources) {
    List<FileReport> analyzed =
        lint.report().files().stream().filter(file -> !file.name().equals("atlas.sum")).toList();
    return new Check(
        Findings.of(lint.report(), lint::pathOf, sources),
        analyzed,
        total(lint.report().steps()),
        lint.pathOf(""),
        database(lint.report().env().driver()),
        lint.failed(),
        new TreeMap<>());
  }

  /** The same with what people said about its findings. */
  public Check accepting(SortedMap<String, Acknowledgement> said) {
    return new Check(findings, files, total, dir, database, blocked, said);
  }

  /** What was said about a finding. */
  public Optional<Acknowledgement> findAcceptance(Finding finding) {
    return accepted.isEmpty() || finding.code().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(accepted.get(finding.fingerprint()));
  }

  /** The findings nobody has accepted. */
  public List<Finding> open() {
    return findings.stream().filter(finding -> findAcceptance(finding).isEmpty()).toList();
  }

  /** How many findings are of that severity. */
  public int count(Severity severity) {
    return (int) open().stream().filter(finding -> finding.severity() == severity).count();
  }

  /** How many of the analysed files have findings. */
  public long filesWithFindings() {
    return files.stream()
        .filter(file ->
            findings.stream()
                .anyMatch(
                    finding -> finding.place().map(Place::file).equals(Optional.of(file.name()))))
        .count();
  }

  /** What was found, such as {@code 1 error, 2 warnings}. */
  public String counts() {
    int accepted = findings.size() - open().size();
    return accepted == 0 ? openCounts() : openCounts() + ", " + accepted + " accepted";
  }

  private String openCounts() {
    int errors = count(Severity.ERROR);
    int warnings = count(Severity.WARNING);
    if (errors == 0 && warnings == 0) {
      return "no findings";
    }
    if (errors == 0) {
      return Severity.WARNING.count(warnings);
    }
    return warnings == 0
        ? Severity.ERROR.count(errors)
        : Severity.ERROR.count(errors) + ", " + Severity.WARNING.count(warnings);
  }

  /** How many files were looked at, such as {@code 1 new file}. */
  public String newFiles() {
    return switch (files.size()) {
      case 0 -> "no new migration files";
      case 1 -> "1 new file";
      default -> files.size() + " new files";
    };
  }

  /** Counts and files in one sentence, without a full stop. */
  public String sentence() {
    if (files.isEmpty()) {
      return findings.isEmpty() ? newFiles() : counts();
    }
    String of = total == 0 ? "" : " of " + total;
    return counts() + " in " + newFiles() + of;
  }

  private static int total(List<StepReport> steps) {
    for (StepReport step : steps) {
      Matcher matcher = TOTAL.matcher(step.text());
      if (matcher.find()) {
        return Integer.parseInt(matcher.group(1));
      }
    }
    return 0;
  }

  private static String database(String driver) {
    return switch (driver) {
      case "postgres" -> "PostgreSQL";
      case "mysql" -> "MySQL";
      case "mariadb" -> "MariaDB";
      case "sqlite", "sqlite3", "libsql" -> "SQLite";
      default -> driver;
    };
  }
}
