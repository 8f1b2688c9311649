import { expect, test } from "vitest";
import { digestMail } from "./digest";

const mention = {
  id: "notice",
  kind: "mention" as const,
  measure: null,
  instrument: null,
  country: null,
  organisation: null,
  titled: null,
  actions: [],
  note: {
    id: "n1",
    recordedBy: "Synthetic <Colleague>",
    subject: {
      kind: "measure" as const,
      id: "measure 1",
      title: { en: "Open a shelter", ru: "Открыть приют", uz: "Boshpana ochish" },
      number: "7",
      countryCode: "UZ",
    },
  },
  dueBy: null,
  stepDays: null,
  createdAt: "2026-11-23T08:00:00.000Z",
  endedAt: null,
};

test.each([
  ["en", "You were named by colleagues", "7. Open a shelter", "named by Synthetic <Colleague>"],
  ["ru", "Вас упомянули коллеги", "7. Открыть приют", "вас упоминает Synthetic <Colleague>"],
  [
    "uz",
    "Hamkasblaringiz sizni tilga olgan",
    "7. Boshpana ochish",
    "sizni tilga olgan: Synthetic <Colleague>",
  ],
] as const)("a mention is said in %s with who wrote it and where it is read", (language, title, text, by) => {
  const mail = digestMail({
    name: "Reader",
    language,
    notices: [mention],
    today: "2026-11-23",
    origin: "https://qadam.example",
  });
  expect(mail.text).toContain(title.toUpperCase());
  expect(mail.text).toContain(`- ${text}\n  ${by}\n  https://qadam.example/`);
  expect(mail.text).toContain("/work/notes/measure/measure%201#note-n1");
  expect(mail.html).toContain(`>${text}</a>`);
  expect(mail.html).toContain("Synthetic &lt;Colleague&gt;");
});
