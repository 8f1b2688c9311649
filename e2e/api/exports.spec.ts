import { createHash } from "node:crypto";
import { fromBufferPromise } from "yauzl";
import { canonicalJson } from "../../domain/canonical";
import { expect, test } from "./callers";

const asked = "countries=UZ,SE&pillar=prosecution&on=2024-06-30";

interface File {
  about: { contentHash: string; address: string; on: string; countries: string[] };
  data: {
    countries: { code: string }[];
    criteria: {
      code: string;
      cells: Record<string, { value: number | null; rationale: string | null; confidence: string | null }>;
    }[];
  };
}

/** The rows of each sheet as texts; an empty cell is "". */
async function sheetsOf(bytes: Buffer): Promise<string[][][]> {
  const zip = await fromBufferPromise(bytes);
  const sheets: string[][][] = [];
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.startsWith("xl/worksheets/")) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const xml = Buffer.concat(chunks).toString("utf8");
    sheets.push(
      [...xml.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
        [...(row ?? "").matchAll(/<c(?: [^>]*?)?(?:\/>|>(.*?)<\/c>)/gs)].map(([, inner]) =>
          (inner ?? "")
            .replace(/<[^>]*>/g, "")
            .replaceAll("&lt;", "<")
            .replaceAll("&gt;", ">")
            .replaceAll("&quot;", '"')
            .replaceAll("&amp;", "&"),
        ),
      ),
    );
  }
  return sheets;
}

test("a comparison as a file carries its days, its hash and the address that shows the same again", async ({
  request,
}) => {
  const answer = await request.get(`/api/v1/exports/comparison.json?${asked}`);
  expect(answer.status()).toBe(200);
  const file = (await answer.json()) as File;
  expect(file.about).toMatchObject({ on: "2024-06-30", countries: ["UZ", "SE"] });
  expect(createHash("sha256").update(canonicalJson(file.data)).digest("hex")).toBe(file.about.contentHash);
  const { search } = new URL(file.about.address);
  const again = (await (await request.get(`/api/v1/exports/comparison.json${search}`)).json()) as File;
  expect(again.about.contentHash).toBe(file.about.contentHash);
  expect((await (await request.get(`/api/v1/compare${search}`)).json()).data).toEqual(file.data);
});

test("the workbook says cell by cell what the JSON says", async ({ request }) => {
  const file = (await (await request.get(`/api/v1/exports/comparison.json?${asked}`)).json()) as File;
  const answer = await request.get(`/api/v1/exports/comparison.xlsx?${asked}`);
  expect(answer.headers()["content-type"]).toContain("spreadsheetml.sheet");
  const [screen = [], reasons = [], method = []] = await sheetsOf(await answer.body());
  expect(screen.slice(1).map(([code]) => code)).toEqual(file.data.criteria.map(({ code }) => code));
  const cells = file.data.criteria.flatMap(({ code, cells: own }) =>
    file.data.countries.map(({ code: country }) => [code, country, own[country]] as const),
  );
  expect(reasons).toHaveLength(cells.length + 1);
  cells.forEach(([code, country, cell], at) => {
    const row = reasons[at + 1] ?? [];
    expect([row[0], row[3], row[5]]).toEqual([code, country, cell?.value == null ? "" : String(cell.value)]);
    expect(row[12]).toBe(cell?.rationale ?? "");
  });
  expect(method.flat()).toContain("2024-06-30");
  const refused = await request.get("/api/v1/exports/comparison.xlsx?countries=QQ");
  expect(refused.status()).toBe(422);
});

for (const list of [
  "countries",
  "measures",
  "sources",
  "treaties",
  "ratifications",
  "indicators",
  "observations",
  "ratings",
])
  test(`${list} come as a workbook and as JSON with the same rows`, async ({ request }) => {
    const { data } = await (await request.get(`/api/v1/exports/${list}.json`)).json();
    const [sheet = []] = await sheetsOf(await (await request.get(`/api/v1/exports/${list}.xlsx`)).body());
    expect(sheet).toHaveLength(data.length + 1);
    expect(sheet[0]).toHaveLength(Object.keys(data[0]).length);
  });
