import { useTranslations } from "next-intl";
import type { ProvisionDifferenceView } from "@/domain/view/version";

type Runs = NonNullable<ProvisionDifferenceView["words"]>;

interface Props {
  words: Runs;
  language: string;
  /** One side only: the old text without what was added, or the new one without what was removed. */
  side?: "old" | "new";
}

/** Text with what was taken out and what was put in marked by sign, line and colour, and named for whoever hears it. */
export function WordsShown({ words, language, side }: Props) {
  const t = useTranslations("version.marks");
  const shown = words.filter(
    ({ change }) => change === "same" || side !== (change === "added" ? "old" : "new"),
  );
  return (
    <p lang={language} className="whitespace-pre-line">
      {keyed(shown).map(({ key, change, text }) => {
        if (change === "same") return <span key={key}>{text}</span>;
        const Mark = change === "added" ? "ins" : "del";
        return (
          <Mark key={key}>
            <span className="sr-only">{t(change)} </span>
            {text}
            <span className="sr-only"> {t("end")}</span>
          </Mark>
        );
      })}
    </p>
  );
}

/** Each run with its place in the text as its key. */
function keyed(runs: Runs) {
  let at = 0;
  return runs.map((run) => {
    const key = `${at} ${run.change}`;
    at += run.text.length;
    return { ...run, key };
  });
}
