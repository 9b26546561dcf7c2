package dev.atlasaction.engine.cli.output;

import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.report.LintFinding;
import dev.atlasaction.engine.report.Severity;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML as continuous integration servers read it: a suite for each file, a case for each
 * finding. Warnings pass, with their text as output; a file without findings is one passed case.
 */
final class JUnitOutput implements ReviewOutput {

  @Override
  public String render(LintResult result) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      for (Map.Entry<String, List<LintFinding>> file : byFile(result).entrySet()) {
        suite(file.getKey(), file.getValue(), xml);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("memory can always be written to", impossible);
    }
    return text + "\n";
  }

  private static Map<String, List<LintFinding>> byFile(LintResult result) {
    Map<String, List<LintFinding>> files = new LinkedHashMap<>();
    String dir = result.report().env().dir();
    result
        .files()
        .forEach(file ->
            files.put(
                dir.isEmpty() ? file.report().name() : dir + "/" + file.report().name(),
                List.of()));
    files.putAll(
        result.findings().stream()
            .collect(
                Collectors.groupingBy(LintFinding::path, LinkedHashMap::new, Collectors.toList())));
    return files;
  }

  private static void suite(String path, List<LintFinding> findings, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", clean(path));
    xml.writeAttribute("tests", Integer.toString(Math.max(1, findings.size())));
    xml.writeAttribute(
        "failures", Long.toString(findings.stream().filter(JUnitOutput::fails).count()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute(
        "skipped", Long.toString(findings.stream().filter(each -> !each.active()).count()));
    if (findings.isEmpty()) {
      start(path, "no findings", xml);
      xml.writeEndElement();
    }
    for (LintFinding finding : findings) {
      start(path, finding.code() + " in line " + finding.region().startLine(), xml);
      outcome(finding, xml);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void start(String path, String name, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", name);
    xml.writeAttribute("classname", clean(path));
    xml.writeAttribute("time", "0");
  }

  private static void outcome(LintFinding finding, XMLStreamWriter xml) throws XMLStreamException {
    String text = clean(finding.fullMessage() + "\n\n" + finding.statement());
    if (!finding.active()) {
      xml.writeEmptyElement("skipped");
    } else if (fails(finding)) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", clean(finding.fullMessage()));
      xml.writeAttribute("type", finding.code());
      xml.writeCharacters(text);
      xml.writeEndElement();
    } else {
      xml.writeStartElement("system-out");
      xml.writeCharacters(finding.severity().word() + ": " + text);
      xml.writeEndElement();
    }
  }

  private static boolean fails(LintFinding finding) {
    return finding.active() && finding.severity() == Severity.ERROR;
  }

  /** XML 1.0 has no way to write most control characters, and pages of HTML must not have them. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c ->
            c == '\t'
                    || c == '\n'
                    || c >= ' ' && c <= 0xD7FF
                    || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF
                ? c
                : c == '\r' ? '\n' : 0xFFFD)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
