import Database from "better-sqlite3";
import pg from "pg";
import { engine } from "./kit/engine";

/**
 * Tables that stay as they are however much is entered: what we ship, a few rows of our own, those who work here and what they may do,
 * or a few a year for each State.
 */
const settled = new Set([
  "approach",
  "basis",
  "country",
  "criterion",
  "gap",
  "grant",
  "indicator",
  "membership",
  "observation",
  "organisation",
  "monitoring_body",
  "pillar",
  "practice",
  "procedure",
  "procedure_step",
  "ratification",
  "rating",
  "rung",
  "search_edition",
  "standard",
  "standard_article",
  "statehood",
  "theme",
  "topic",
  "topic_criterion",
  "user",
]);

/** Explains statements on the database at `url`: the tables that grow and would be read from end to end. */
export async function openPlans(url: string) {
  return engine === "postgres" ? openPostgresPlans(url) : openSqlitePlans(url.replace(/^file:/, ""));
}

/** Walking along an index, or along the rows in their order, is no harm where a limit ends it. */
const isBounded = (text: string) => /\blimit (\?|\$\d+|\d+)/.test(text);
/** A subquery that bears the name of a table. */
const isNamedLike = (text: string, table: string) => text.includes(`) as "${table}"`);

function openSqlitePlans(path: string) {
  const connection = new Database(path, { readonly: true });
  const tables = new Set(
    connection
      .prepare("select name from sqlite_master where type = 'table' and sql not like '%virtual%'")
      .pluck()
      .all(),
  );
  return {
    async scanned(text: string, values: readonly unknown[]): Promise<string[]> {
      const rows = connection.prepare(`explain query plan ${text}`).all(...values) as { detail: string }[];
      const isSorted = rows.some(({ detail }) => detail.includes("TEMP B-TREE FOR ORDER BY"));
      return rows.flatMap(({ detail }) => {
        const [, table = ""] = /^SCAN (\w+)/.exec(detail) ?? [];
        const isHarmless = settled.has(table) || !tables.has(table) || isNamedLike(text, table);
        return isHarmless || (isBounded(text) && !isSorted) ? [] : [table];
      });
    },
    close: async () => void connection.close(),
  };
}

interface Node {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: Node[];
}

async function openPostgresPlans(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Small tables are read whole because that is cheaper; what is asked here is whether there is another way.
  await client.query("set enable_seqscan = off");
  const seen = (node: Node): string[] => [
    ...(node["Node Type"] === "Seq Scan" ? [node["Relation Name"] ?? ""] : []),
    ...(node.Plans ?? []).flatMap(seen),
  ];
  return {
    async scanned(text: string, values: readonly unknown[]): Promise<string[]> {
      const { rows } = await client.query(`explain (format json) ${text}`, [...values]);
      const { Plan: plan } = rows[0]["QUERY PLAN"][0];
      if (isBounded(text) && !JSON.stringify(plan).includes('"Sort"')) return [];
      return seen(plan).filter((table) => !settled.has(table));
    },
    close: () => client.end(),
  };
}
