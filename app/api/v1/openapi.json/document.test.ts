import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { openApiDocument } from "./_document";
import { methods, routes } from "./_routes";

// Sessions need a running Next; the document does not ask who reads it.
vi.mock("@/lib/session/current", () => ({}));

const root = fileURLToPath(new URL("..", import.meta.url));
const folders = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("/route.ts"))
  .map((path) => path.slice(0, -"/route.ts".length))
  .filter((folder) => folder !== "openapi.json");

test("the document has a path for every route, and no other", () => {
  expect(Object.keys(routes).sort()).toEqual(folders.sort());
  const paths = Object.keys(openApiDocument().paths ?? {});
  expect(paths.sort()).toEqual(folders.map((folder) => `/${folder.replace(/\[(\w+)\]/g, "{$1}")}`).sort());
});

test("every method of a route is in the document with its answers", () => {
  const document = openApiDocument();
  for (const [folder, module] of Object.entries(routes))
    for (const method of methods) {
      if (!module[method]) continue;
      const path = document.paths?.[`/${folder.replace(/\[(\w+)\]/g, "{$1}")}`];
      const operation = path?.[method.toLowerCase() as "get"];
      expect(operation?.summary, `${method} ${folder}`).toBeTruthy();
      expect(Object.keys(operation?.responses ?? {}), `${method} ${folder}`).toContain("422");
    }
});

test("parameters and bodies are those that the routes read", () => {
  const { paths } = openApiDocument();
  const names = paths?.["/measures"]?.get?.parameters?.map((each) => ("name" in each ? each.name : ""));
  expect(names).toEqual(
    expect.arrayContaining(["on", "country", "claimed", "overdue", "dueBefore", "cursor"]),
  );
  const body = JSON.stringify(paths?.["/measures/{id}/progress"]?.post?.requestBody);
  expect(body).toContain('"in_progress"');
  expect(body).not.toContain("measureId");
  const version = paths?.["/instruments/{id}/versions"]?.post?.requestBody;
  const content = version && "content" in version ? version.content : {};
  expect(Object.keys(content)).toEqual(["application/json", "multipart/form-data"]);
  const form = JSON.stringify(content["multipart/form-data"]);
  for (const name of ['"file":{"type":"string","format":"binary"', '"source.url"', '"datedOn"'])
    expect(form).toContain(name);
});
