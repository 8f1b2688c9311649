import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../fold";
import { excerptOf, hasHit, markHits } from "./marks";
import { questionOf } from "./question";
import { stemsOf } from "./stem";
import { tokensOf, wordsIn } from "./tokens";

const stems = (text: string) => wordsIn(text).flatMap(stemsOf);
const agree = (one: string, other: string) => stems(one).some((stem) => stems(other).includes(stem));

describe("stems", () => {
  it.each([
    ["закон", "закона", "законом", "законами", "законы", "законах"],
    ["постановление", "постановления", "постановлением", "постановлений"],
    ["комиссия", "комиссии", "комиссией", "комиссий"],
    ["люди", "людей", "людьми", "людям"],
    ["дети", "детьми", "детям"],
    ["программа", "программы", "программ", "программами"],
    ["торговля", "торговли", "торговлей", "торговлю"],
    ["жертва", "жертв", "жертвам", "жертвами"],
    ["помощь", "помощи", "помощью"],
    ["международный", "международная", "международного", "международных"],
    ["отчёт", "отчета", "отчётом"],
    ["Узбекистан", "Узбекистана", "Узбекистаном", "Узбекистане"],
    ["qonun", "qonuni", "qonunlar", "qonunlarining", "қонунларида", "Қонунлар"],
    ["vazirlik", "vazirligi", "вазирликлар", "vazirligining"],
    ["odam savdosi", "одам савдосига", "odam savdosini"],
    ["Oʻzbekiston", "Oʻzbekistonning", "Ўзбекистонда", "O'zbekistondan"],
    ["yurak", "yurakka", "юракка"],
    ["measure", "measures"],
    ["policy", "policies"],
    ["process", "processes"],
    ["law", "laws"],
  ])("%s and its other forms are found by each other", (...forms) => {
    for (const form of forms) expect(agree(forms[0] ?? "", form), form).toBe(true);
  });

  it.each([
    ["закон", "указ"],
    ["qonun", "qaror"],
    ["law", "low"],
    ["мера", "море"],
    ["5775", "577"],
  ])("%s and %s stay apart", (one, other) => expect(agree(one, other)).toBe(false));

  it("never leave less than three letters, and leave words with a figure whole", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abdegiklmnorsuxyz"), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(letters, (word) => {
        for (const stem of stemsOf(word))
          expect(stem.length).toBeGreaterThanOrEqual(Math.min(3, word.length));
      }),
    );
    expect(stemsOf("2019s")).toEqual(["2019s"]);
  });
});

describe("tokens", () => {
  const thing = { kind: "measure", countryCode: "UZ", isPublic: true, seenIn: ["UZ"] } as const;

  it("hold letters, figures and the colon of a facet only, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const tokens = tokensOf({ ...thing, texts: [text] }).split(" ");
        expect(new Set(tokens).size).toBe(tokens.length);
        for (const token of tokens) {
          expect(token).toMatch(/^([kcvp]:)?[\p{L}\p{N}\p{M}]+$/u);
          expect(() => encodeURIComponent(token)).not.toThrow();
        }
      }),
    );
  });

  it("cannot be made to look like a facet by a text", () => {
    const tokens = tokensOf({ ...thing, isPublic: false, texts: ["v:public k:source c:se"] }).split(" ");
    expect(tokens.filter((token) => /^[kcv]:/.test(token))).toEqual(["k:measure", "c:uz", "v:uz"]);
  });

  it("are the same for both Uzbek scripts", () => {
    const latin = tokensOf({ ...thing, texts: ["Odam savdosiga qarshi kurashish toʻgʻrisidagi qonun"] });
    const cyrillic = tokensOf({ ...thing, texts: ["Одам савдосига қарши курашиш тўғрисидаги қонун"] });
    expect(cyrillic).toBe(latin);
  });
});

describe("a question", () => {
  it.each(["", " ", "\u0000", "***", '"()"', "-- ; '", "\u200B", "🙂"])(
    "is none without a word: %j",
    (typed) => {
      expect(questionOf(typed)).toBeNull();
    },
  );

  it("leaves small words out but at the end, where a word may be unfinished", () => {
    expect(questionOf("the law of in")).toMatchObject({ words: [["law"]], last: { beginning: "in" } });
    expect(questionOf("of")).toMatchObject({ words: [], last: { beginning: "of" } });
  });

  it("finds every text it was taken from", () => {
    const letters = fc.constantFrom(..."abcdeghiklmnoprstuvzабвгдежиклмнопрстуўқғҳ ʻ'-5");
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        const question = questionOf(text);
        if (!question) return;
        const tokens = stems(text);
        const { words, last } = question;
        for (const any of [...words, last.stems])
          expect(any.some((token) => tokens.includes(token))).toBe(true);
      }),
    );
  });

  it("of ten thousand characters is read in a moment", () => {
    const started = performance.now();
    for (const unit of ["ё", "a ", "'", "e\u0301", "(", "я-"]) questionOf(unit.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("marks", () => {
  const sought = (q: string) => {
    const question = questionOf(q);
    return {
      tokens: question ? [...question.words.flat(), ...question.last.stems] : [],
      beginning: question?.last.beginning ?? "",
    };
  };
  const marked = (text: string, q: string) =>
    markHits(text, sought(q))
      .filter(({ isHit }) => isHit)
      .map((piece) => piece.text);

  it.each([
    ["Oʻzbekiston Respublikasi", "узбекистон ozbekiston", ["Oʻzbekiston"]],
    ["О Законах и законопроектах", "закон", ["Законах", "законопроектах"]],
    ["Combating forced labour (2019)", "labour forced", ["forced", "labour"]],
    ["<b>law</b> & order", "law", ["law"]],
    ["nothing here", "law", []],
  ])("in %j for %j", (text, q, expected) => expect(marked(text, q)).toEqual(expected));

  it("leave the text as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, q) => {
        if (!questionOf(q)) return;
        const pieces = markHits(text, sought(q));
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      }),
    );
  });

  it("keep the first hit in a long text's excerpt", () => {
    const text = `${"word ".repeat(200)}needle ${"word ".repeat(200)}`;
    const excerpt = excerptOf(text, sought("needle"));
    expect(excerpt.length).toBeLessThan(280);
    expect(hasHit(excerpt, sought("needle"))).toBe(true);
    expect(excerpt).toMatch(/^… .* …$/s);
    expect(excerptOf("a short text", sought("needle"))).toBe("a short text");
    expect(excerptOf("x".repeat(1_000), sought("needle")).length).toBeLessThan(280);
  });
});

it("folding keeps the words of a text apart", () => expect(wordsIn(fold("а-б, в"))).toEqual(["a", "b", "v"]));
