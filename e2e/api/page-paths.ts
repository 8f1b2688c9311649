import { readdirSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import * as queries from "../../domain/input/query";

/** What names in an address are asked with, where their form alone does not say. */
const samples: Record<string, string> = {
  countries: "UZ,SE",
  country: "UZ",
  dueBefore: "2030-01-01",
  q: "trafficking law",
  since: "2019",
  year: "2019",
};

/** The addresses of pages by their folders, `/measures/[id]`, and whether visitors may read them. */
export const pageFolders = () =>
  (readdirSync("app/[locale]", { recursive: true }) as string[])
    .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.includes("[...rest]"))
    .map((file) => ({
      isOpen: file.startsWith("(public)"),
      folder: `/${file.replace(/\/?page\.tsx$/, "").replace(/\(\w+\)\/?/, "")}`,
    }));

/** What parts in brackets stand for, where it is always the same. */
const parts: Record<string, string> = {
  "[code]": "uz",
  "[country]": "uz",
  "[criterion]": "2.1",
  "[figure]": "claimed",
  "[kind]": "measure",
  "[number]": "1",
};

/** The address of a folder, with something that is there for each part in brackets; `reader` may read all lists. */
export async function pathOf(folder: string, reader: APIRequestContext): Promise<string> {
  const path: string[] = [];
  let before = "";
  for (const part of folder.split("/")) {
    const isFixed = part in parts && before !== "indicators";
    path.push(
      isFixed
        ? (parts[part] as string)
        : part.startsWith("[")
          ? await firstOf(listFor(before, folder), reader)
          : part,
    );
    before = part;
  }
  return path.join("/");
}

/** The list of the interface where something for an address is found. Drafts have versions, and what is discussed is a measure. */
function listFor(before: string, folder: string): string {
  if (before === "[kind]") return "measures";
  return before === "instruments" && /versions|diff/.test(folder) ? "drafts" : before;
}

async function firstOf(list: string, reader: APIRequestContext): Promise<string> {
  if (list === "users") return "demo-staff";
  const answer = await reader.get(`/api/v1/${list}?limit=1`);
  if (!answer.ok()) return "none";
  const [first] = (await answer.json()).data ?? [];
  return String(first?.code ?? first?.id ?? "none");
}

/** Each name the list of this address knows with a value, one at a time. */
export function questionsTo(folder: string): string[] {
  const query = Object.entries(queries).find(([name]) => name === `${folder.slice(1)}Query`)?.[1];
  if (!query || !("shape" in query)) return [];
  const { properties = {} } = z.toJSONSchema(query, { io: "input", unrepresentable: "any" });
  return Object.entries(properties).flatMap(([name, said]) => {
    const value = samples[name] ?? (typeof said === "object" ? said.enum?.[0] : undefined);
    return value === undefined ? [] : [`?${name}=${encodeURIComponent(String(value))}`];
  });
}
