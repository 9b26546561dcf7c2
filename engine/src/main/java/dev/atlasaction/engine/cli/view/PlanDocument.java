package dev.atlasaction.engine.cli.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.proposal.PlanFile;
import dev.atlasaction.engine.report.Env;
import dev.atlasaction.engine.report.SummaryReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What templates of {@code schema plan} see (spec cli.md §5.5).
 *
 * @param repo the repository that it is pushed to; empty for none
 * @param lint what reviews say; null if they were not asked
 */
@GoName("*cmdlog.SchemaPlan")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanDocument(
    @JsonProperty("Env") Env env,
    @JsonProperty("Repo") String repo,
    @JsonProperty("Lint") @Nullable SummaryReport lint,
    @JsonProperty("File") @Nullable File file,
    @JsonProperty("Error") String error) {

  /** The same plan after it was stored. */
  public PlanDocument stored(Place place) {
    return new PlanDocument(env, repo, lint, file == null ? null : file.stored(place), error);
  }

  /** Where a plan is stored, and whether it is approved. */
  public record Place(String url, String link, String status) {
    /** Nowhere. */
    public static final Place NONE = new Place("", "", "");
  }

  /** A plan. */
  @GoName("*cmdlog.SchemaPlanFile")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record File(
      @JsonProperty("Name") String name,
      @JsonProperty("FromHash") String fromHash,
      @JsonProperty("FromDesc") String fromDesc,
      @JsonProperty("ToHash") String toHash,
      @JsonProperty("ToDesc") String toDesc,
      @JsonProperty("Migration") String migration,
      @JsonProperty("Stmts") List<Stmt> stmts,
      @JsonProperty("URL") String url,
      @JsonProperty("Link") String link,
      @JsonProperty("Status") String status) {

    /** Copies the list. */
    public File {
      stmts = List.copyOf(stmts);
    }

    /** A plan in the dialect of {@code database}. */
    public static File of(PlanFile plan, Database database, Place place) {
      List<Stmt> statements =
          plan.statements(database.dialect()).stream()
              .map(each -> new Stmt(each.pos(), each.text(), each.comments()))
              .toList();
      return new File(
          plan.name(),
          plan.from(),
          "",
          plan.to(),
          "",
          plan.migration(),
          statements,
          place.url(),
          place.link(),
          place.status());
    }

    private File stored(Place place) {
      return new File(
          name,
          fromHash,
          fromDesc,
          toHash,
          toDesc,
          migration,
          stmts,
          place.url(),
          place.link(),
          place.status());
    }
  }

  /** A statement of a plan. */
  @GoName("*migrate.Stmt")
  public record Stmt(
      @JsonProperty("Pos") int pos,
      @JsonProperty("Text") String text,
      @JsonProperty("Comments") List<String> comments) {

    /** Copies the list. */
    public Stmt {
      comments = List.copyOf(comments);
    }
  }
}
