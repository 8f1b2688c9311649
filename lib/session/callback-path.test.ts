import { expect, test } from "vitest";
import { callbackPath } from "./callback-path";

const own = "http://127.0.0.1:3000";

test.each([
  ["/work", "/work"],
  ["/", "/"],
  ["/ru/measures/uz-1?on=2019-11-26#deadlines", "/ru/measures/uz-1?on=2019-11-26#deadlines"],
  [
    "/measures?q=%D1%83%D0%BA%D0%B0%D0%B7&next=http://evil.example",
    "/measures?q=%D1%83%D0%BA%D0%B0%D0%B7&next=http://evil.example",
  ],
  ["/a/../work", "/work"],
  [`${own}/work?x=1`, "/work?x=1"],
  [own, "/"],
  [`${own}/`, "/"],
])("%s stays on this site as %s", (wanted, path) => {
  expect(callbackPath(wanted, own)).toBe(path);
});

test.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\\/evil.example",
  "https://evil.example/",
  "https:evil.example",
  "https:/evil.example",
  "HTTPS://evil.example",
  "//evil.example%2f..",
  "/%2fevil.example",
  "/%2F%2Fevil.example",
  "/%5cevil.example",
  "/%5Cevil.example",
  "/%252fevil.example",
  "/%25252fevil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "/%2e/%2fevil.example",
  "/work/..%2f%2fevil.example/..%5c",
  "/\tevil",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/%09/evil.example",
  "/%00",
  "/%0d%0aLocation:%20https://evil.example",
  "/\u2028/evil.example",
  "/\u200b/evil.example",
  "/\u00a0/evil.example",
  "data:text/html,<script>alert(1)</script>",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "vbscript:x",
  "blob:http://127.0.0.1:3000/x",
  "mailto:a@b.example",
  "@evil.example",
  "work",
  "",
  ".",
  "?x=1",
  "#x",
  "http://127.0.0.1:3000@evil.example/",
  "http://127.0.0.1:30001/work",
  "http://127.0.0.1:3000.evil.example/",
  "http://127.0.0.1:3000//evil.example",
  "http://127.0.0.1:3000\\evil.example",
  "http://localhost:3000/work",
  "/%",
  "/%E0%A4%A",
  "/%ff",
  `/${"a".repeat(2_000)}`,
  "http://[",
  "http://",
  "//",
  "////",
])("%j does not", (wanted) => {
  expect(callbackPath(wanted, own)).toBeNull();
});

test.each([undefined, null, 7, {}, ["/work"]])("neither does %j, which is no text", (wanted) => {
  expect(callbackPath(wanted, own)).toBeNull();
});
