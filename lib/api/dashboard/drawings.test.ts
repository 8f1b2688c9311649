import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { barsScene } from "@/domain/drawing/bars";
import { heatScene } from "@/domain/drawing/heat";
import { type Scene, textSize } from "@/domain/drawing/scene";
import { tracksScene } from "@/domain/drawing/track-lines";
import { languages, pillars } from "@/domain/vocabulary";
import { fontFiles } from "../documents/fonts";
import { dashboardWords } from "./words";

const pdf = new PDFDocument();

/** The labels of a drawing that reach over its edge, measured in the typeface they are drawn in. */
function outside({ width, height, shapes }: Scene): string[] {
  return shapes.flatMap((shape) => {
    if (shape.kind !== "text") return [];
    const { x, y, text, size = textSize, anchor = "start", isBold, turn = 0 } = shape;
    const long = pdf.font(isBold ? fontFiles.bold : fontFiles.regular, size).widthOfString(text);
    const from = { start: 0, middle: -long / 2, end: -long }[anchor];
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const corners = [from, from + long].flatMap((a) =>
      [-size * 0.8, size * 0.25].map((b) => [x + a * cos - b * sin, y + a * sin + b * cos] as const),
    );
    const isInside = corners.every(
      ([across, down]) => across >= -0.5 && across <= width && down >= -0.5 && down <= height,
    );
    return isInside ? [] : [text];
  });
}

const longest = [
  "Щ".repeat(40),
  "W".repeat(40),
  "i".repeat(200),
  "Фуқаролик жамияти ва шаффофлик",
  "Қўшма mm",
];

test.each(languages)("no label of the heat chart leaves its drawing in %s", async (language) => {
  const words = await dashboardWords(language);
  const named = pillars.map((pillar) => words.code("pillars", pillar));
  for (const last of ["", ...longest]) {
    const columns = last === "" ? named : [...named, last];
    for (const count of [columns.length, 1]) {
      const row = {
        label: last || "Turkmenistan",
        cells: columns.map(() => ({ percent: 100, says: "100 %" })),
      };
      expect(outside(heatScene(columns.slice(-count), [{ ...row, cells: row.cells.slice(-count) }]))).toEqual(
        [],
      );
    }
  }
});

test("fifty-seven States under six pillars fit on one page of paper, each with its whole name, in letters that can be read", async () => {
  const words = await dashboardWords("ru");
  const labels = Array.from({ length: 57 }, (_, at) => `Synthetic State ${at}`);
  const rows = labels.map((label) => ({
    label,
    cells: pillars.map(() => ({ percent: 100, says: "100 %" })),
  }));
  const scene = heatScene(
    pillars.map((pillar) => words.code("pillars", pillar)),
    rows,
  );
  const texts = scene.shapes.flatMap((shape) => (shape.kind === "text" ? [shape] : []));
  expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(labels));
  expect(outside(scene)).toEqual([]);
  const pointsOfPage = 620;
  const least = Math.min(...texts.map(({ size = textSize }) => (size * pointsOfPage) / scene.height));
  expect(least).toBeGreaterThan(5.9);
});

test("no label of bars and of lines leaves its drawing, however long", () => {
  for (const label of longest) {
    expect(outside(barsScene([{ label, hollow: 1, says: "1 / 2 / 3" }], 2))).toEqual([]);
    const months = [{ month: "2026-01", claimed: 1, verified: 1 }];
    expect(
      outside(tracksScene(months as never, { claimed: label, verified: label, month: (month) => month })),
    ).toEqual([]);
  }
});
