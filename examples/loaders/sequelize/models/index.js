const { DataTypes } = require("sequelize");

/** Defines the models of the shop. */
module.exports = (sequelize) => {
  const Customer = sequelize.define(
    "Customer",
    { email: { type: DataTypes.STRING(200), allowNull: false, unique: true } },
    { tableName: "customers", timestamps: false },
  );
  const Order = sequelize.define(
    "Order",
    { total: { type: DataTypes.DECIMAL(10, 2), allowNull: false, defaultValue: 0 } },
    { tableName: "orders", timestamps: false, indexes: [{ fields: ["customer_id"] }] },
  );
  Customer.hasMany(Order, {
    foreignKey: { name: "customer_id", allowNull: false },
    onDelete: "CASCADE",
  });
};
