import { expect, test } from "vitest";
import { readAnnex } from "./annex-rows";
import { tableOfText } from "./table-of-text";

const act = { adoptedOn: "2019-07-30", inForceOn: null };

test("a table from Word has its columns by their headings, in three languages", () => {
  const russian = readAnnex(
    [
      [
        "№",
        "Наименование мероприятий",
        "Механизм реализации",
        "Срок исполнения",
        "Ответственные исполнители",
      ],
      ["1", "2", "3", "4", "5"],
      ["I. Предупреждение", "", "", "", ""],
      ["1.", "Провести исследование", "План", "до 1 марта 2020 г.", "МВД"],
    ],
    act,
  );
  expect(russian.rows).toEqual([
    { line: 4, number: "1", text: "Провести исследование", who: "МВД", when: "до 1 марта 2020 г." },
  ]);
  expect(russian.headings).toEqual([{ line: 3, text: "I. Предупреждение" }]);
  expect(russian.unread).toEqual(["Механизм реализации"]);
  const uzbek = [
    ["T/r", "Chora-tadbirlar nomi", "Ijro muddati", "Masʼul ijrochilar"],
    ["1", "Tadqiqot oʻtkazish", "III chorak 2020", "IIV"],
  ];
  expect(readAnnex(uzbek, act).rows[0]).toMatchObject({
    text: "Tadqiqot oʻtkazish",
    who: "IIV",
    when: "III chorak 2020",
  });
  const english = [
    ["No", "Measure", "Responsible body", "Deadline"],
    ["1", "Carry out a study", "MIA", "by 1 March 2020"],
  ];
  expect(readAnnex(english, act).columns).toEqual({ number: 0, text: 1, who: 2, when: 3 });
});

test("without headings the columns are known by what stands in them", () => {
  const table = [
    ["1", "до 1 марта 2020 г.", "Провести исследование о нуждах", "МВД"],
    ["2", "постоянно", "Обучать инспекторов труда и прокуроров", "Генпрокуратура"],
  ];
  expect(readAnnex(table, act).columns).toEqual({ number: 0, when: 1, text: 2, who: 3 });
});

test("text without a table: numbered items with who and by when below", () => {
  const { rows } = readAnnex(
    tableOfText(
      "1. Провести исследование\nо нуждах.\nСрок: до 1 марта 2020 г.\nОтветственные: МВД\n\n2) Обучать инспекторов\nСрок исполнения: постоянно.",
    ),
    act,
  );
  expect(rows).toEqual([
    { line: 2, number: "1", text: "Провести исследование о нуждах.", who: "МВД", when: "до 1 марта 2020 г." },
    {
      line: 3,
      number: "2",
      text: "Обучать инспекторов",
      who: "",
      when: expect.stringContaining("постоянно"),
    },
  ]);
});

test("cells copied from a spreadsheet may go on over lines", () => {
  expect(tableOfText('1\t"Two\nlines ""said"""\tby 1 March 2020\n2\tOne\tongoing')).toEqual([
    ["1", 'Two\nlines "said"', "by 1 March 2020"],
    ["2", "One", "ongoing"],
  ]);
});

test("nothing makes nothing", () => {
  expect(readAnnex(tableOfText(""), act).rows).toEqual([]);
  expect(readAnnex([], act).rows).toEqual([]);
});
