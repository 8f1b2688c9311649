import ICAL from "ical.js";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { ChangeView } from "@/domain/view/change";
import type { MeasureItem } from "@/domain/view/measure";
import { wordsIn } from "../exports/words";
import { changesAtom } from "./changes-atom";
import { deadlinesIcs } from "./deadlines-ics";

const origin = "https://qadam.example";
const country = { code: "UZ", name: { en: "Uzbekistan" }, nativeLanguage: "uz" };
const measure = (id: string, dueOn: string | null, text = "Invented measure"): MeasureItem =>
  ({
    id,
    number: "4",
    text: { en: text },
    country,
    instrumentId: "i",
    instrument: {
      id: "i",
      number: "UP-1",
      title: { en: "Invented decree" },
      kind: "decree",
      countryCode: "UZ",
    },
    dueOn,
    claimed: { claim: "completed" },
    found: null,
    changedAt: "2026-11-20T08:00:00.000Z",
  }) as unknown as MeasureItem;

test("a calendar reader finds a whole day for each measure, and one known in part on its last day with the words saying so", async () => {
  const text = deadlinesIcs({
    measures: [
      measure("a", "2026-12-31", "Semi;colons, commas\nand \\ lines with Oʻzbek and Кириллица"),
      measure("b", "2028-02"),
      measure("c", "2027"),
      measure("d", null),
    ],
    words: await wordsIn("en"),
    origin,
  });
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
  expect(events.map(({ uid, startDate }) => [uid, startDate.toString(), startDate.isDate])).toEqual([
    ["a@qadam.example", "2026-12-31", true],
    ["b@qadam.example", "2028-02-29", true],
    ["c@qadam.example", "2027-12-31", true],
  ]);
  expect(events[0]?.endDate.toString()).toBe("2027-01-01");
  expect(events[0]?.summary).toBe("UZ · 4 · Semi;colons, commas\nand \\ lines with Oʻzbek and Кириллица");
  expect(events[0]?.description).not.toContain("last day that may mean");
  expect(events[1]?.description).toContain("known as 2028-02 only");
  expect(events[0]?.component.getFirstPropertyValue("url")).toBe(`${origin}/measures/a`);
});

test("the same deadlines make the same bytes, so that a reader who has them is told so", async () => {
  const words = await wordsIn("uz");
  const make = () => deadlinesIcs({ measures: [measure("a", "2026-12-31")], words, origin });
  expect(make()).toBe(make());
});

test("a feed is XML with an entry for each change, each with its page, and text is only ever text", async () => {
  const change = {
    seq: 7,
    recordedAt: "2026-11-25T08:00:00.000Z",
    action: "progress.report",
    subjectKind: "measure",
    subjectId: "a",
    country,
    measure: { id: "a", number: "4", text: { en: "<script>&\u0000" } },
    instrument: null,
    organisation: null,
    titled: null,
  } as unknown as ChangeView;
  const self = `${origin}/api/v1/feeds/changes.atom`;
  const xml = changesAtom({ changes: [change], words: await wordsIn("ru"), origin, self, country: "UZ" });
  const texts: string[] = [];
  const links: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", (text) => texts.push(text));
  parser.on("opentag", ({ name, attributes }) => name === "link" && links.push(String(attributes.href)));
  parser.write(xml).close();
  expect(texts).toContain("<script>&");
  expect(texts).toContain("tag:qadam.example,2019:changes/7");
  expect(links).toEqual([self, `${origin}/ru/changes?country=UZ`, `${origin}/ru/measures/a`]);
});
