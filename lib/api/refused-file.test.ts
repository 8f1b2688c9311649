import { expect, test } from "vitest";
import { Failure, invalidField } from "@/domain/failure";
import { refusedQuery } from "@/domain/input/refused";
import { refusedFile } from "./refused-file";

const asked = {
  requestId: "synthetic",
  language: "en" as const,
  method: "GET",
  path: "/api/v1/exports/measures.pdf",
};
const request = (headers: Record<string, string>) =>
  new Request("http://localhost:3000/api/v1/exports/measures.pdf?country=UZ", {
    headers: { host: "localhost:3000", ...headers },
  });
const browser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const pageOf = (answer: Response) => {
  const address = new URL(answer.headers.get("location") ?? "", "http://localhost:3000");
  return { path: address.pathname, said: refusedQuery.parse(Object.fromEntries(address.searchParams)) };
};

test("a program hears a problem with its status, a browser is led to a page that says the same", async () => {
  const tooMany = invalidField("file", "too_many_rows", { max: 2_000 });
  expect((await refusedFile(tooMany, asked, request({ accept: "*/*" }))).status).toBe(422);
  const answer = await refusedFile(
    tooMany,
    asked,
    request({ ...browser, referer: "http://localhost:3000/uz/measures?country=UZ" }),
  );
  expect(answer.status).toBe(303);
  expect(pageOf(answer)).toEqual({
    path: "/uz/refused",
    said: {
      file: "measures.pdf",
      detail: "invalid",
      faults: [{ field: "file", reason: "too_many_rows", values: { max: 2_000 } }],
      from: "/measures?country=UZ",
      order: "/exports?country=UZ&list=measures&format=xlsx",
    },
  });
});

test("a page of another site is no way back", async () => {
  const expired = new Failure("not_found", "export_expired");
  const answer = await refusedFile(
    expired,
    { ...asked, path: "/api/v1/export-jobs/x/file" },
    request({ ...browser, referer: "https://example.org/uz" }),
  );
  expect(pageOf(answer)).toEqual({
    path: "/refused",
    said: { detail: "export_expired", faults: [] },
  });
  for (const from of ["//example.org", "https://example.org", "/\\example.org"])
    expect(refusedQuery.safeParse({ file: "x", detail: "x", faults: "[]", from }).success).toBe(false);
});
