// Prints the statements that make the tables of the models. No database is needed: what Sequelize
// would send is printed, and the answer is that there is nothing yet.
const { Sequelize } = require("sequelize");

const sequelize = new Sequelize({ dialect: "postgres", logging: false });
require("./models")(sequelize);

sequelize.query = async (sql) => {
  const text = typeof sql === "string" ? sql : sql.query;
  if (/^(CREATE|ALTER|COMMENT|DO)\b/.test(text)) {
    console.log(text.replace(/;?$/, ";"));
  }
  return [];
};

sequelize.sync().catch((error) => {
  console.error(error);
  process.exit(1);
});
