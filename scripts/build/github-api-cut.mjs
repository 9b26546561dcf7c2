// Prints the operations below of an OpenAPI description: parameters, request body, statuses; references resolved.
import { readFileSync } from "node:fs";

const OPERATIONS = [
  "issues/list-for-repo",
  "issues/create",
  "issues/update",
  "issues/list-comments",
  "issues/create-comment",
  "issues/update-comment",
  "issues/delete-comment",
  "pulls/list-files",
  "pulls/list-review-comments",
  "pulls/create-review-comment",
  "pulls/update-review-comment",
  "pulls/delete-review-comment",
  "pulls/get",
  "pulls/list",
  "repos/get",
  "repos/get-collaborator-permission-level",
  "repos/create-commit-status",
  "checks/create",
  "checks/list-annotations",
  "checks/list-for-ref",
  "checks/update",
];

const [file, version] = process.argv.slice(2);
const api = JSON.parse(readFileSync(file, "utf8"));

const resolve = (node) => {
  if (Array.isArray(node)) return node.map(resolve);
  if (node === null || typeof node !== "object") return node;
  if (node.$ref) {
    const parts = node.$ref.slice(2).split("/");
    return resolve(parts.reduce((at, part) => at[part], api));
  }
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !["description", "examples", "example", "externalDocs"].includes(key) || typeof node[key] === "object" && "type" in node[key])
      .map(([key, value]) => [key, resolve(value)]),
  );
};

const operations = [];
for (const [path, item] of Object.entries(api.paths)) {
  for (const [method, operation] of Object.entries(item)) {
    if (!OPERATIONS.includes(operation.operationId)) continue;
    operations.push({
      operationId: operation.operationId,
      method: method.toUpperCase(),
      path,
      parameters: (operation.parameters ?? []).map(resolve).map(({ name, in: where, required, schema }) => ({
        name,
        in: where,
        required: required ?? false,
        schema,
      })),
      body: operation.requestBody ? resolve(operation.requestBody.content["application/json"].schema) : null,
      statuses: Object.keys(operation.responses),
    });
  }
}
const found = operations.map((operation) => operation.operationId);
const missing = OPERATIONS.filter((id) => !found.includes(id));
if (missing.length > 0) throw new Error(`not in the description: ${missing.join(", ")}`);
operations.sort((a, b) => (a.operationId < b.operationId ? -1 : 1));
const source = `@octokit/openapi ${version}, generated/api.github.com.json; made by scripts/github-api-cut`;
console.log(JSON.stringify({ source, operations }, null, 2));
