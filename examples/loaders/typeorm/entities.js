const { EntitySchema } = require("typeorm");

const Customer = new EntitySchema({
  name: "Customer",
  tableName: "customers",
  columns: {
    id: { type: "integer", primary: true, generated: true },
    email: { type: "varchar", length: 200, unique: true },
  },
});

const Order = new EntitySchema({
  name: "Order",
  tableName: "orders",
  columns: {
    id: { type: "integer", primary: true, generated: true },
    total: { type: "numeric", precision: 10, scale: 2, default: 0 },
  },
  relations: {
    customer: {
      type: "many-to-one",
      target: "Customer",
      nullable: false,
      onDelete: "CASCADE",
      joinColumn: { name: "customer_id" },
    },
  },
  indices: [{ name: "orders_customer", columns: ["customer"] }],
});

module.exports = [Customer, Order];
