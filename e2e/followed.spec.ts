import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const fresh = (words: string) => `${words} ${Math.random().toString(36).replace(/\d/g, "").slice(1, 9)}`;
const main = (page: Page) => page.getByRole("main");
const send = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const firstOf = async (page: Page, list: string) =>
  (await (await page.request.get(`/api/v1/${list}?country=UZ&limit=1`)).json()).data[0].id as string;

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("an event is entered with its outcome, which becomes a task and is settled", async ({ signInAs }) => {
    const title = fresh("Synthetic round table");
    const task = fresh("Synthetic task");
    const staff = await signInAs("staff");
    await staff.goto("/events");
    await main(staff).getByRole("link", { name: "Enter an event" }).click();
    await send(staff, "Enter the event");
    await expect(main(staff).getByRole("alert")).toContainText("Kind: ");
    await staff.getByLabel("Kind", { exact: true }).selectOption("round_table");
    await staff.getByLabel("Title", { exact: true }).fill(title);
    await staff.getByLabel("Day", { exact: true }).fill("2025-02");
    await staff.getByLabel("Organiser 1").fill("Synthetic ministry");
    await staff.getByLabel("Role 2").fill("Synthetic adviser");
    await staff.getByLabel("Instrument 1").selectOption({ index: 1 });
    await send(staff, "Enter the event");
    await expect(staff.getByRole("heading", { name: "Event entered" })).toBeVisible();

    await staff.getByRole("link", { name: "Add an outcome" }).click();
    await staff.getByLabel("Outcome", { exact: true }).fill(task);
    await staff.getByLabel("Who does it").selectOption({ index: 1 });
    await staff.getByLabel("By which day").fill("2025-03-01");
    await send(staff, "Add the outcome");
    await expect(staff.getByRole("heading", { name: "Outcome added" })).toBeVisible();

    await staff.goto("/work");
    const waiting = main(staff).getByRole("listitem").filter({ hasText: task });
    await expect(waiting).toContainText("Overdue");
    await waiting.getByRole("link", { name: "Say what became of it" }).click();
    await staff.getByLabel("As of which day").fill("2025-04");
    await staff.getByLabel("Note").fill("Synthetic minutes show it.");
    await send(staff, "Say so");
    await staff.getByRole("link", { name: "Look at the event" }).click();
    await expect(main(staff).getByRole("listitem").filter({ hasText: task })).toContainText(
      "Done, April 2025",
    );
    await expect(main(staff).getByText("Synthetic adviser")).toBeVisible();
    await staff.goto("/work");
    await expect(main(staff).getByText(task)).toHaveCount(0);
  });

  test("a practice and a recommendation are entered from their lists", async ({ signInAs }) => {
    const title = fresh("Synthetic practice");
    const document = fresh("Synthetic report");
    const staff = await signInAs("staff");
    await staff.goto("/practices");
    await main(staff).getByRole("link", { name: "Enter a practice" }).click();
    await staff.getByLabel("Title", { exact: true }).fill(title);
    await staff.getByLabel("What is done", { exact: true }).fill("Synthetic words.");
    await staff.getByLabel("Protection", { exact: true }).check();
    await staff.getByLabel("Presented at").selectOption({ index: 1 });
    await send(staff, "Enter the practice");
    await staff.getByRole("link", { name: "Look at the practice" }).click();
    await expect(staff.getByRole("heading", { level: 1, name: title })).toBeVisible();

    await staff.goto("/recommendations");
    await main(staff).getByRole("link", { name: "Enter a recommendation" }).click();
    await staff.getByLabel("Who asked").selectOption({ index: 1 });
    await staff.getByLabel("Document", { exact: true }).fill(document);
    await staff.getByLabel("Article or paragraph").fill("§ 118");
    await staff.getByLabel("What was asked", { exact: true }).fill("Synthetic wording.");
    await staff.getByLabel("How strongly").selectOption("urge");
    await send(staff, "Enter the recommendation");
    await staff.getByRole("link", { name: "Look at the recommendation" }).click();
    await expect(staff.getByRole("heading", { level: 1 })).toContainText(document);
    await expect(main(staff).getByText("§ 118")).toBeVisible();
  });

  test("staff links a measure to a recommendation without script, and a reviewer takes the link back", async ({
    signInAs,
  }) => {
    const rationale = fresh("Synthetic reason");
    const staff = await signInAs("staff");
    const id = encodeURIComponent(await firstOf(staff, "recommendations"));
    await staff.goto(`/recommendations/${id}`);
    await staff.getByRole("link", { name: "Say what answers it" }).click();
    await staff.getByRole("combobox", { name: "Measure", exact: true }).selectOption({ index: 1 });
    await send(staff, "Link it");
    await expect(staff.getByRole("alert").or(staff.locator(".field-error")).first()).toBeVisible();
    await staff.getByLabel("Why it answers").fill(rationale);
    await send(staff, "Link it");
    await expect(staff.getByRole("heading", { name: "Linked" })).toBeVisible();
    await staff.getByRole("link", { name: "To the recommendation" }).click();
    const entry = staff.getByRole("listitem").filter({ hasText: rationale });
    await expect(entry).toBeVisible();
    await expect(entry.getByRole("link", { name: "Take the link back" })).toHaveCount(0);

    const reviewer = await signInAs("reviewer");
    await reviewer.goto(`/recommendations/${id}`);
    const found = reviewer.getByRole("listitem").filter({ hasText: rationale });
    await found.getByRole("link", { name: "Take the link back" }).click();
    await reviewer.getByLabel("Why it does not hold").fill(fresh("Synthetic doubt"));
    await send(reviewer, "Take the link back");
    await expect(reviewer.getByRole("heading", { name: "The link is taken back" })).toBeVisible();
    await reviewer.goto(`/recommendations/${id}`);
    await expect(reviewer.getByText(rationale)).toHaveCount(0);
  });

  test("who may enter nothing is shown no form, and a manager chooses the State first", async ({
    page,
    signInAs,
  }) => {
    for (const list of ["events", "practices", "recommendations"]) {
      await page.goto(`/${list}`);
      await expect(page.locator('main a[href*="/work/"]')).toHaveCount(0);
    }
    expect((await (await signInAs("viewer")).goto("/work/events/new"))?.status()).toBe(404);
    const manager = await signInAs("manager");
    await manager.goto("/work/practices/new");
    await expect(manager.getByRole("button", { name: "Enter the practice" })).toHaveCount(0);
    await manager.getByLabel("Country").selectOption("IE");
    await send(manager, "Go on");
    await expect(manager.getByRole("button", { name: "Enter the practice" })).toBeVisible();
  });
});

for (const [prefix, forms] of [
  ["", ["/work/events/new", "/work/practices/new", "/work/recommendations/new"]],
  ["/ru", ["/work/events/new", "/work/recommendations/new"]],
  ["/uz", ["/work/events/new", "/work/practices/new"]],
] as const)
  test(`things and forms of what is followed are accessible at ${prefix || "/"}`, async ({
    page,
    signInAs,
    expectAccessible,
  }) => {
    const staff = await signInAs("staff");
    const [event, practice, recommendation] = await Promise.all(
      ["events", "practices", "recommendations"].map((list) => firstOf(page, list)),
    );
    const others =
      prefix === ""
        ? [`/work/events/${event}/outcomes/new`, `/practices/${practice}`]
        : [`/work/recommendations/${recommendation}/link?target=criterion`];
    for (const path of [...forms, ...others, `/events/${event}`, `/recommendations/${recommendation}`]) {
      await staff.goto(`${prefix}${path}`);
      await expect(staff.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(staff);
    }
  });
