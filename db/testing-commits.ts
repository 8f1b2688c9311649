import { openStore } from "./store";

/** Run as a process of its own by store.test.ts: makes a table at the given path and commits the given number of inserts. */
const [path, commits] = process.argv.slice(2);
const store = openStore(`file:${path}`);
await store.execute("create table step (n integer)");
for (let n = 0; n < Number(commits); n++) await store.execute(`insert into step values (${n})`);
process.exit(0);
