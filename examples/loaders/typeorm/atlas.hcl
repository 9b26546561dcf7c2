# npm install
data "external_schema" "app" {
  program = ["node", "load.js"]
}

env "local" {
  src = data.external_schema.app.url
  dev = "sqlite://dev?mode=memory"
}
