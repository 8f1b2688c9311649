import type { Pack } from "@/domain/view/pack";

const bar =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="60" viewBox="0 0 320 60"><rect x="1" y="10" width="300" height="20" fill="none" stroke="#1c4e80"/><rect x="1" y="10" width="120" height="20" fill="#1c4e80"/><text x="1" y="52" font-size="14">Oʻzbekiston / Ўзбекистон</text></svg>';

/** A pack with every kind of value and all three scripts; visibly invented. */
export const invented: Pack = {
  kind: "dashboard",
  title: "Invented dashboard – Синтетическая панель – Oʻylab topilgan panel",
  locale: "en",
  asOf: "2026-11-25",
  knownAt: null,
  edition: "2026-1",
  filters: [{ name: "Country", value: "Oʻzbekiston (UZ)" }],
  figures: [
    {
      key: "verified",
      name: "Verified complete",
      value: 40,
      unit: "percent",
      shown: "40 %",
      sentence: "Measures a reviewer found complete, as of 2026-11-25.",
      outOf: "Of 5 active measures.",
      excluded: "1 cancelled measure.",
    },
    {
      key: "median",
      name: "Days from report to verification",
      value: null,
      unit: "days",
      shown: "–",
      sentence: "Nothing was verified yet.",
      outOf: "Of 0 verified entries.",
      excluded: "None.",
    },
  ],
  charts: [{ key: "states", title: "By state", sentence: "Two of five.", svg: bar, table: "rows" }],
  tables: [
    {
      key: "rows",
      title: "Measures / Чора-тадбирлар",
      sentence: "Five invented measures.",
      columns: [
        { key: "text", heading: "Measure", kind: "text" },
        { key: "moved", heading: "Moved, days", kind: "whole" },
        { key: "share", heading: "Share", kind: "percent" },
        { key: "dueOn", heading: "Due", kind: "day" },
        { key: "recordedAt", heading: "Recorded", kind: "instant" },
        { key: "link", heading: "Page", kind: "link" },
      ],
      rows: [
        {
          text: "Hududiy komissiyalar roʻyxati maʼlumoti",
          moved: -5,
          share: 40,
          dueOn: "2026-12-31",
          recordedAt: "2026-11-24T08:00:00.000Z",
          link: "https://example.org/measures/1",
        },
        {
          text: '=1+1 "said", Қўмита\nline two',
          moved: 0,
          share: null,
          dueOn: "2026-12",
          recordedAt: null,
          link: null,
        },
        { text: "Создать комиссию; ёлка", moved: 12, share: 0, dueOn: null, recordedAt: null, link: null },
      ],
    },
  ],
  sources: [{ number: 1, title: "Invented source", url: "https://example.org/source" }],
  words: {},
};
