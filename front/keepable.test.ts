import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { openGroups } from "../components/layout/navigation";
import { keepableOf } from "./keepable";

const ask = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  keepableOf({ method, url, headers: { host: "localhost:3000", ...headers } } as unknown as IncomingMessage);

test("every page that everybody may open is kept, in each language", () => {
  for (const { href } of openGroups.flatMap(({ pages }) => pages))
    for (const path of [href, `/ru${href}`, `/uz${href}?on=2019-11-26`])
      expect(ask(path)?.kind, path).toBe("page");
  expect(ask("/")?.kind).toBe("page");
  expect(ask("/ru")?.kind).toBe("page");
});

test.each([
  ["a signed-in reader", ask("/countries", { cookie: "a=1; next-auth.session-token=x" })],
  ["a program with a token", ask("/api/v1/countries", { authorization: "Bearer x" })],
  ["a change", ask("/countries", {}, "POST")],
  ["a room of one's own", ask("/work")],
  ["an invitation", ask("/invitation/secret")],
  ["signing in", ask("/ru/sign-in")],
  ["a part of a page", ask("/countries", { rsc: "1" })],
  ["a name that nobody knows", ask("/countries?whatever=1")],
  ["another host's address", ask("//evil.example/countries")],
])("%s is not", (_, asked) => {
  expect(asked).toBeNull();
});

test.each([
  "/api/v1/countries",
  "/api/v1/exports/measures.csv?country=UZ",
  "/api/v1/exports/instruments.xlsx",
  "/api/v1/feeds/changes.atom",
  "/api/v1/feeds/deadlines.ics?country=UZ",
])("%s is data that everybody may have", (path) => {
  expect(ask(path)?.kind).toBe("data");
});

test("the order of names and what only counts visitors do not make another answer", () => {
  const one = ask("/measures?country=UZ&claimed=completed");
  expect(ask("/measures?claimed=completed&utm_source=letter&country=UZ")).toEqual(one);
  const several = ask("/compare?view=matrix&countries=UZ&countries=SE");
  expect(several?.url).toBe("/compare?countries=UZ&countries=SE&view=matrix");
  expect(ask("/measures?claimed=blocked&country=UZ")?.key).not.toBe(one?.key);
});

test("another host, or for data another language, does", () => {
  expect(ask("/", { host: "evil.example" })?.key).not.toBe(ask("/")?.key);
  const [ru, en] = ["ru", "en"].map((language) => ask("/api/v1/countries", { "accept-language": language }));
  expect(ru?.key).not.toBe(en?.key);
  expect(ask("/", { "accept-language": "ru" })).toEqual(ask("/"));
});

test("of a visitor's headers Next is told none but the host", () => {
  expect(ask("/", { cookie: "theme=dark", "user-agent": "x", referer: "y" })?.headers).toEqual({
    host: "localhost:3000",
  });
});
