import { createTranslator } from "next-intl";
import { moveFields, reportFields, sheetFields } from "@/domain/batch/fields";
import { fold } from "@/domain/fold";
import { type Localised, pickText } from "@/domain/localised";
import { type Claim, claims, type Language, languages, pillars } from "@/domain/vocabulary";

/** The columns of a sheet of measures, in their order; `id` says which measure a row is, `reported` is only shown. */
export const sheetColumns = ["id", ...sheetFields, "reported", ...reportFields, ...moveFields] as const;
export type SheetColumnKey = (typeof sheetColumns)[number];

type Translate = (key: string, values?: Record<string, string | number>) => string;

async function translator(language: Language): Promise<Translate> {
  const { default: messages } = await import(`../../../messages/${language}.json`);
  return createTranslator({ locale: language, messages }) as unknown as Translate;
}

/** The words of a sheet in one language. */
export async function sheetWords(language: Language) {
  const t = await translator(language);
  return {
    language,
    say: (key: string, values?: Record<string, string | number>) => t(`sheet.${key}`, values),
    column: (key: SheetColumnKey) => t(`sheet.columns.${key.replace(".", "_")}`),
    hint: (key: SheetColumnKey) => t(`sheet.hints.${key.replace(".", "_")}`),
    pillar: (code: string) => t(`vocabulary.pillars.${code}`),
    claim: (code: Claim) => t(`vocabulary.claims.${code}`),
    yes: t("table.yes"),
    no: t("table.no"),
    name: (text: Localised, nativeLanguage?: string | null) => pickText(text, language, nativeLanguage).text,
  };
}
export type SheetWords = Awaited<ReturnType<typeof sheetWords>>;

/** What may stand in a sheet of any of the languages, by its folded form. */
export interface KnownWords {
  columns: ReadonlyMap<string, SheetColumnKey>;
  pillars: ReadonlyMap<string, string>;
  claims: ReadonlyMap<string, Claim>;
  yes: ReadonlySet<string>;
  no: ReadonlySet<string>;
  examples: ReadonlySet<string>;
}

export async function knownWords(): Promise<KnownWords> {
  const all = await Promise.all(languages.map(sheetWords));
  return {
    columns: new Map(
      all.flatMap((words) => sheetColumns.map((key) => [fold(words.column(key)), key] as const)),
    ),
    pillars: new Map(
      pillars.flatMap((code) =>
        [fold(code), ...all.map((words) => fold(words.pillar(code)))].map((said) => [said, code]),
      ),
    ),
    claims: new Map(
      claims.flatMap((code) =>
        [fold(code), ...all.map((words) => fold(words.claim(code)))].map((said) => [said, code] as const),
      ),
    ),
    yes: new Set(["yes", "1", "true", ...all.map(({ yes }) => yes)].map(fold)),
    no: new Set(["no", "0", "false", ...all.map(({ no }) => no)].map(fold)),
    examples: new Set(all.map((words) => fold(words.say("example.id")))),
  };
}
