package dev.atlasaction.engine.dialect.mysql;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.RandomPairsContractTest;
import dev.atlasaction.engine.dialect.mysql.table.AutoIncrement;
import dev.atlasaction.engine.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Random pairs on the servers of the family. */
abstract class RandomPairsTest extends RandomPairsContractTest {

  /**
   * No value for a column, out of range, does not fit, a key or a check is violated. MariaDB says
   * 1834 and not 1062 where two rows get the same unique key in a table that foreign keys refer to.
   */
  private static final Set<Integer> OF_ROWS =
      Set.of(
          1048, 1062, 1067, 1136, 1138, 1141, 1216, 1217, 1264, 1265, 1292, 1364, 1366, 1406, 1416,
          1451, 1452, 1526, 1690, 1713, 1830, 1834, 1862, 3140, 3819, 4025, 4078, 4161);

  @Override
  protected List<String> catalog(Database database) {
    return MySqlCatalog.lines(database);
  }

  /** The server fills in what documents leave out, such as the schema's charset. */
  @Override
  protected boolean comparesDocumentsAsWritten() {
    return false;
  }

  @Override
  protected String inDocuments(String line) {
    return line.replace(" ROW_FORMAT=COMPRESSED", "");
  }

  /** Counters only rise. */
  @Override
  protected Table comparable(Table table) {
    return table.withAttrs(table.attrs().without(AutoIncrement.class));
  }

  @Override
  protected boolean blamesRows(DatabaseException failure) {
    return failure.getCause() instanceof SQLException cause
        && OF_ROWS.contains(cause.getErrorCode());
  }
}
