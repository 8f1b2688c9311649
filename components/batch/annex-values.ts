import type { AnnexPreview } from "@/domain/view/batch";
import { type FormValues, textIn } from "@/lib/client/form-values";

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

/** What is sent: the rows that were ticked, the first body leading, and the wording of the due day where it had one. */
export function annexBody(values: FormValues, preview: AnnexPreview) {
  const used = preview.rows.flatMap((_, at) => (textIn(values, `rows.${at}.use`) === "true" ? [at] : []));
  const language = textIn(values, "language") || "en";
  const rows = used.map((at) => {
    const value = (field: string) => textIn(values, `rows.${at}.${field}`).trim();
    const row = preview.rows[at];
    const bodies = Array.from({ length: Math.max(1, row?.bodies.length ?? 0) }, (_, index) =>
      value(`body_${index}`),
    );
    const chosen = [...new Set(bodies.filter(Boolean))];
    const said = row?.when.said.slice(0, 200);
    return {
      ...(value("number") && { number: value("number") }),
      text: { [language]: value("text") },
      bodies: chosen.map((organisationId, index) => ({
        organisationId,
        role: index === 0 ? "lead" : "support",
      })),
      ...(value("dueOn") && { dueOn: value("dueOn") }),
      ...(said && { dueText: said }),
      isContinuing: value("isContinuing") === "true",
    };
  });
  const reason = textIn(values, "personalDataReason");
  return { used, body: { rows, ...(reason && { personalDataReason: reason }) } };
}
