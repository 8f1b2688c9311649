import { expect, test } from "./callers";

const five = "GR,IE,SE,UA,UZ";

test("a comparison answers every cell with a value or a kind of absence, on the day asked about", async ({
  request,
}) => {
  const answer = await request.get(`/api/v1/compare?countries=${five}&on=2019-11-26`);
  expect(answer.status()).toBe(200);
  const { data } = await answer.json();
  expect(data).toMatchObject({ on: "2019-11-26", edition: "2026-1", knownAt: null });
  expect(data.criteria).toHaveLength(60);
  for (const { cells } of data.criteria)
    for (const cell of Object.values(cells) as { value: number | null; absence: string | null }[])
      expect(cell.value === null).toBe(cell.absence !== null);
});

test("the matrix says the same of each cell in a fraction of the bytes", async ({ request }) => {
  const query = `countries=${five}&since=2019-11-26`;
  const [whole, matrix] = [
    await request.get(`/api/v1/compare?${query}`),
    await request.get(`/api/v1/compare/matrix?${query}`),
  ];
  const said = (data: {
    criteria: { code: string; cells: Record<string, { value: unknown; absence: unknown }> }[];
  }) =>
    data.criteria.map(({ code, cells }) => [
      code,
      Object.entries(cells).map(([country, { value, absence }]) => [country, value, absence]),
    ]);
  expect(said((await matrix.json()).data)).toEqual(said((await whole.json()).data));
  expect((await matrix.body()).length * 3).toBeLessThan((await whole.body()).length);
});

test("lists may come with commas or as a parameter each", async ({ request }) => {
  const commas = await request.get(
    "/api/v1/compare/matrix?countries=UZ,SE&pillar=data-monitoring,coordination",
  );
  const repeated = await request.get(
    "/api/v1/compare/matrix?countries=UZ&countries=SE&pillar=data-monitoring&pillar=coordination",
  );
  const { data } = await commas.json();
  expect((await repeated.json()).data).toEqual(data);
  expect(data.criteria).toHaveLength(9);
});

for (const [query, field] of [
  ["", "countries"],
  ["countries=UZ,QQ", "countries"],
  [`countries=${Array.from({ length: 58 }, (_, at) => `Q${at}`).join(",")}`, "countries"],
  ["countries=UZ&pillar=poetry", "pillar"],
  ["countries=UZ&theme=none", "theme"],
  ["countries=UZ&criteria=PREV-99", "criteria"],
  ["countries=UZ&state=draft", "state"],
  ["countries=UZ&differences=all", "differences"],
  ["countries=UZ&victimCentred=maybe", "victimCentred"],
  ["countries=UZ&order=oldest", "order"],
  ["countries=UZ&knownAt=yesterday", "knownAt"],
  ["countries=UZ&since=2019-02-30", "since"],
  ["countries=UZ&on=2019-02-30", "on"],
  ["countries=SE,UZ&on=1990-12-31", "on"],
  ["countries=SE,UZ&since=1990-12-31", "since"],
] as const)
  for (const path of ["compare", "compare/matrix"])
    test(`${path}?${query.slice(0, 60)} is refused and names ${field}`, async ({ request }) => {
      const answer = await request.get(`/api/v1/${path}?${query}`);
      expect(answer.status()).toBe(422);
      const { fields } = await answer.json();
      expect(fields.map((each: { field: string }) => each.field)).toContain(field);
    });
