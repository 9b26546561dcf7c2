# mvn -q compile dependency:build-classpath -Dmdep.outputFile=target/classpath
data "external_schema" "jpa" {
  program = [
    "sh", "-c",
    "java -cp target/classes:$(cat target/classpath) dev.atlasaction.hibernate.Main --dialect postgres --db-version 15.0",
  ]
}

env "local" {
  src = data.external_schema.jpa.url
  dev = "docker://postgres/15/dev?search_path=public"
}
