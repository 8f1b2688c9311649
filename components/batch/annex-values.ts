import type { AnnexPreview } from "@/domain/view/batch";
import type { FormValues } from "@/lib/client/form-values";

/** The language the rows are most likely in: Uzbek Cyrillic has letters of its own and is kept as the native wording. */
export function languageOf({ rows }: AnnexPreview, locale: string): string {
  const text = rows.map((row) => row.text).join(" ");
  if (/[ўқғҳ]/i.test(text)) return "native";
  if (/\p{Script=Cyrillic}/u.test(text)) return "ru";
  if (/[ʻʼ‘]|\b(?:va|boʻyicha|bilan|uchun|boyicha)\b/i.test(text)) return "uz";
  return locale === "ru" ? "en" : locale;
}

/** What the inputs start with: what was read, and what it was understood as. */
export function startOf(preview: AnnexPreview, language: string): FormValues {
  const values: FormValues = { language };
  for (const [at, row] of preview.rows.entries()) {
    const put = (field: string, value: string) => {
      values[`rows.${at}.${field}`] = value;
    };
    put("use", row.isThere ? "" : "true");
    put("number", row.number);
    put("text", row.text);
    for (const [index, body] of row.bodies.entries()) put(`body_${index}`, body.organisationId ?? "");
    put("dueOn", row.when.dueOn ?? "");
    put("isContinuing", row.when.kind === "continuing" ? "true" : "");
  }
  return values;
}

type Typed = Record<string, string | undefined>;

/** What is sent: the rows that were ticked, the first body leading, and the wording of the due day where it had one. */
export function annexBody(body: Record<string, unknown>, preview: AnnexPreview) {
  const { language = "en", rows = [], ...rest } = body as { language?: string; rows?: Typed[] };
  const ticked = rows.filter((row) => row.use === "true");
  return {
    used: ticked.map((row) => Number(row.at)),
    body: { ...rest, rows: ticked.map((row) => rowOf(row, language, preview.rows[Number(row.at)])) },
  };
}

function rowOf(typed: Typed, language: string, read: AnnexPreview["rows"][number] | undefined) {
  const named = Array.from(
    { length: Math.max(1, read?.bodies.length ?? 0) },
    (_, index) => typed[`body_${index}`],
  );
  const said = read?.when.said.slice(0, 200);
  return {
    ...(typed.number && { number: typed.number }),
    text: { [language]: typed.text ?? "" },
    bodies: [...new Set(named.flatMap((id) => id ?? []))].map((organisationId, index) => ({
      organisationId,
      role: index === 0 ? "lead" : "support",
    })),
    ...(typed.dueOn && { dueOn: typed.dueOn }),
    ...(said && { dueText: said }),
    isContinuing: typed.isContinuing === "true",
  };
}
