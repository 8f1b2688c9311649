import type { Page } from "@playwright/test";
import { zipWith } from "../lib/api/sheet/testing-sheet";
import { expect, test } from "./fixtures";

const sameOrigin = (page: Page) => ({ origin: new URL(page.url()).origin });
const measureOf = { kind: "measure", id: "uz-up-5775-4" };

/** An unpublished decree of its own, so that no other list is touched. */
async function enterDecree(page: Page): Promise<string> {
  await page.goto("/work");
  const answer = await page.request.post("/api/v1/instruments", {
    headers: sameOrigin(page),
    data: {
      countryCode: "UZ",
      kind: "decree",
      title: { en: "Synthetic decree for sheets" },
      adoptedOn: "2019-07-30",
      isPublished: false,
    },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()).data.id;
}

test("measures come in from an annex and from a sheet, each shown before anything is written, and are undone as a whole", async ({
  signInAs,
  expectAccessible,
}) => {
  const page = await signInAs("manager");
  const id = await enterDecree(page);
  await page.goto("/import?q=synthetic+decree+for+sheets");
  await expectAccessible(page);
  await page.getByRole("link", { name: `Bring in measures (${id})` }).click();
  await page
    .getByLabel("The table or the numbered items")
    .fill(
      "№\tНаименование мероприятий\tСрок исполнения\tОтветственные исполнители\n1.\tСинтетическое исследование\tдо 1 марта 2020 г.\tМВД\n2.\tСинтетическое обучение\t03/04/2020\tНациональная комиссия",
    );
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("2 measures were found.")).toBeVisible();
  await expect(page.getByText("by 1 March 2020, that day included")).toBeVisible();
  await expect(page.getByText("day and month may be the other way round")).toBeVisible();
  await expect(page.getByLabel("Led by: “МВД”")).toHaveValue("uz-mia");
  await expect(page.getByLabel("Led by: “Национальная комиссия”")).toHaveValue("");
  await page.getByLabel("Due day").nth(1).fill("2020-04-03");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bring in the ticked rows" }).click();
  await expect(page.getByRole("heading", { name: "2 measures added, none changed" })).toBeFocused();

  const sent = await page.request.get(`/api/v1/instruments/${id}/sheet?language=en`);
  expect(sent.headers()["content-disposition"]).toContain(".xlsx");
  const edited = await zipWith(await sent.body(), (rows) => {
    rows[1]?.set(3, "Исправленная формулировка");
    for (const [at, said] of ["In progress", "2026", "Synthetic report from a sheet"].entries())
      rows[2]?.set(12 + at, said);
    rows.push(new Map([[2, "Synthetic measure from a sheet"]]), new Map([[1, "9"]]));
  });
  await page.goto(`/work/instruments/${id}/import`);
  await page.getByLabel("Edited sheet").setInputFiles({
    name: "measures.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: edited,
  });
  await page.getByRole("button", { name: "Show what would happen" }).click();
  await expect(
    page.getByText(
      "To be added: 1. To be changed: 1. To be reported: 1. Left as they are: 0. Refused: 1 row",
    ),
  ).toBeVisible();
  const change = page.getByRole("row", { name: /Исправленная формулировка/ });
  await expect(change).toContainText("Синтетическое исследование");
  await expect(change).toContainText("to be changed");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bring in: 1 new, 1 changed, 1 report" }).click();
  await expect(page.getByRole("link", { name: "Look at it" })).toBeVisible();
  await page.goto("/import");
  await page.getByRole("link", { name: "measures.xlsx" }).first().click();
  await expect(page.getByRole("heading", { name: "What it did" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Why").fill("Synthetic mistake");
  await page.getByRole("button", { name: "Undo all of it" }).click();
  await expect(page.getByRole("heading", { name: "It is undone" })).toBeFocused();
  const list = await (await page.request.get(`/api/v1/measures?instrument=${id}`)).json();
  expect(list.data.map((each: { claimed: unknown }) => each.claimed)).toEqual([null, null, null]);
  expect(
    list.data.map((each: { text: { ru?: string; en?: string }; state: string }) => [
      each.text.ru ?? each.text.en,
      each.state,
    ]),
  ).toContainEqual(["Синтетическое исследование", "active"]);
});

test("a reader without an account says that something is wrong, and reads what came of it", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  await page.goto(`/measures/${measureOf.id}`);
  await page.getByRole("link", { name: /Is something wrong here/ }).click();
  await page.getByLabel("What is wrong").fill("Synthetic: call +998 90 123 45 67");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "telephone number" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("What is wrong").fill("Synthetic: the due day is another one");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("link", { name: /Page of case/ }).click();
  await expect(page.getByText("There is no answer yet.")).toBeVisible();
  const number = new URL(page.url()).pathname.split("/").at(-1);
  const reviewer = await signInAs("reviewer");
  await reviewer.goto("/review/cases");
  await expectAccessible(reviewer);
  await reviewer.goto(`/review/cases/${number}`);
  await reviewer.getByRole("radio", { name: "Checked; it stands" }).check();
  await reviewer.getByLabel("Answer", { exact: true }).fill("Synthetic answer: the text says so.");
  await reviewer.getByRole("button", { name: "Answer" }).click();
  await expect(reviewer.getByRole("heading", { name: "The answer is public" })).toBeFocused();
  await page.reload();
  await expect(page.getByText("Synthetic answer: the text says so.")).toBeVisible();
  await expectAccessible(page);
});

test("a colleague who is named in a note finds it among their work, and a visitor finds nothing", async ({
  page,
  signInAs,
  expectAccessible,
}) => {
  const words = `Synthetic question ${Math.random().toString(36).slice(2, 8)}`;
  const reviewer = await signInAs("reviewer");
  await reviewer.goto(`/work/notes/${measureOf.kind}/${measureOf.id}`);
  await reviewer.getByRole("button", { name: "@Demo manager" }).click();
  await reviewer.getByLabel("What you want to say").press("End");
  await reviewer.keyboard.type(words);
  await reviewer.getByRole("button", { name: "Say it" }).click();
  await expect(reviewer.getByText("Pointed out to: Demo manager").first()).toBeVisible();
  await expectAccessible(reviewer);
  const manager = await signInAs("manager");
  await manager.goto("/work");
  const named = manager.getByRole("listitem").filter({ hasText: words });
  await named.getByRole("button", { name: "Put aside" }).click();
  await expect(named).toHaveCount(0);
  expect(
    (await page.request.get(`/api/v1/notes?subjectKind=measure&subjectId=${measureOf.id}`)).status(),
  ).toBe(401);
});

test("an entry that waited and is old by now is shown beside what stands, and nothing is overwritten", async ({
  signInAs,
}) => {
  const page = await signInAs("staff");
  const path = `/api/v1/measures/${measureOf.id}`;
  await page.goto(`/work/measures/${measureOf.id}/report`);
  await page.getByRole("radio", { name: "In progress" }).check();
  await page.getByLabel("Since which day").fill("2026");
  await page.getByLabel("What happened").fill("Synthetic entry from a cellar.");
  const { rowVersion } = (await (await page.request.get(path)).json()).data;
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Report progress" }).click();
  const queue = page.getByRole("complementary", { name: "What waits for the connection" });
  await expect(queue).toContainText("1 entry waits");
  const manager = await signInAs("manager");
  await manager.goto("/work");
  const quicker = await manager.request.post(`${path}/progress`, {
    headers: sameOrigin(manager),
    data: { rowVersion, claim: "blocked", happenedOn: "2026", narrative: "Synthetic: no budget." },
  });
  expect(quicker.status()).toBe(201);
  await page.context().setOffline(false);
  await expect(queue).toContainText("somebody changed the measure meanwhile");
  await queue.getByRole("link", { name: "Open" }).click();
  await expect(page.getByRole("row", { name: /Claimed/ })).toContainText("Blocked");
  await expect(page.getByLabel("What happened")).toHaveValue("Synthetic entry from a cellar.");
  await page.getByRole("button", { name: "Send mine on top of what stands now" }).click();
  await expect(page.getByRole("heading", { name: "Reported" })).toBeFocused();
  await expect(queue).toHaveCount(0);
});
