// Prints the statements that make the tables of the entities. The database is an empty one in
// memory, of SQLite compiled to WebAssembly.
require("reflect-metadata");
const { DataSource } = require("typeorm");

async function load() {
  const source = new DataSource({ type: "sqljs", entities: require("./entities") });
  await source.initialize();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  for (const { query } of upQueries) {
    console.log(`${query};`);
  }
  await source.destroy();
}

load().catch((error) => {
  console.error(error);
  process.exit(1);
});
