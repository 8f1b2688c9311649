import { useTranslations } from "next-intl";
import type { LeftOut } from "@/domain/legal-text/left-out";

const known = [
  "picture",
  "footnote",
  "comment",
  "automatic-numbering",
  "table",
  "table-row",
  "header-or-footer",
  "symbol",
  "tracked-deletion",
  "tracked-insertion",
  "frame",
  "form",
  "script",
  "text-outside-of-paragraphs",
] as const;
const isKnown = (what: string): what is (typeof known)[number] => (known as readonly string[]).includes(what);

/** What of a handed-in file no version can hold, each by its name and how often it stood there. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const t = useTranslations("forms.leftOut");
  return (
    <ul>
      {leftOut.map(({ what, count }) => (
        <li key={what}>{isKnown(what) ? t(what, { count }) : t("element", { name: what, count })}</li>
      ))}
    </ul>
  );
}
