import { useTranslations } from "next-intl";
import { TopicLinks } from "@/components/library/topic-links";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { TopicRef } from "@/domain/view/topic";
import type { DiffView, ProvisionDifferenceView, VersionProvision } from "@/domain/view/version";
import type { NumberedDifference } from "./numbered-differences";
import { ProvisionTitle } from "./provision-title";
import { WordsShown } from "./words-shown";

interface Props {
  difference: NumberedDifference;
  diff: DiffView;
  view: "inline" | "side";
  /** Where a person says which article this is; undefined: the reader may not. */
  decideHref?: string;
  /** The topics of the library its article stands under. */
  topics?: readonly TopicRef[];
}

const tones = {
  same: "soft",
  edited: "accent",
  added: "accent",
  removed: "alert",
  moved: "accent",
  split: "accent",
  merged: "accent",
} as const;

/** What became of one provision. */
export function DifferenceEntry({ difference, diff, view, decideHref, topics = [] }: Props) {
  const t = useTranslations("version");
  const changes = useTranslations("vocabulary.provisionChanges");
  const { anchor, change, isRenumbered, isDecided, from, to, next } = difference;
  const [oldLanguage, newLanguage] = [diff.from.language, diff.to.language];
  return (
    <section id={anchor} className="difference" data-change={change} aria-labelledby={`${anchor}-title`}>
      <header>
        <h3 id={`${anchor}-title`}>
          {from && (!to || isRenumbered || from.heading !== to.heading) && (
            <>
              <ProvisionTitle provision={from} language={oldLanguage} />
              {to && (
                <>
                  <span aria-hidden="true"> → </span>
                  <span className="sr-only"> {t("nowIs")} </span>
                </>
              )}
            </>
          )}
          {to && <ProvisionTitle provision={to} language={newLanguage} />}
        </h3>
        <p className="difference-marks">
          <Chip tone={tones[change]}>{changes(change)}</Chip>
          {isRenumbered && <Chip tone="soft">{t("renumbered")}</Chip>}
          {isDecided && <Chip>{t("decided")}</Chip>}
          {decideHref && (
            <Link href={decideHref} className="no-print inline-block py-1 text-sm">
              {t("decide")}
            </Link>
          )}
          {next && (
            <a href={`#${next}`} className="no-print inline-block py-1 text-sm">
              {t("next", { change: changes(change) })}
            </a>
          )}
        </p>
      </header>
      <DifferenceText difference={difference} diff={diff} view={view} />
      <TopicLinks topics={topics} />
    </section>
  );
}

function DifferenceText({ difference, diff, view }: Omit<Props, "decideHref" | "topics">) {
  const t = useTranslations("version");
  const { from, to } = difference;
  const words = withoutHeading(difference);
  const [oldLanguage, newLanguage] = [diff.from.language, diff.to.language];
  if (words === null) return <p className="text-sm text-ink-soft">{t("noTime")}</p>;
  if (words.length === 0) {
    const shown = to ?? from;
    if (!shown?.body) return null;
    return (
      <Disclosure summary={t("showSame")}>
        <p lang={to ? newLanguage : oldLanguage} className="whitespace-pre-line">
          {shown.body}
        </p>
      </Disclosure>
    );
  }
  if (view === "inline" || !from || !to)
    return <WordsShown words={words} language={to ? newLanguage : oldLanguage} />;
  return (
    <div className="difference-sides">
      <Side
        title={t("side", { number: diff.from.number })}
        provision={from}
        words={words}
        side="old"
        language={oldLanguage}
      />
      <Side
        title={t("side", { number: diff.to.number })}
        provision={to}
        words={words}
        side="new"
        language={newLanguage}
      />
    </div>
  );
}

/** The words without a heading that did not change, because it stands above them. */
function withoutHeading({ from, to, words }: NumberedDifference) {
  const heading = (to ?? from)?.heading;
  const [first, ...rest] = words ?? [];
  const isSame = !from || !to || (from.heading === to.heading && first?.change === "same");
  if (!heading || !first || !isSame || !first.text.startsWith(`${heading}\n`)) return words;
  return [{ ...first, text: first.text.slice(heading.length + 1) }, ...rest];
}

interface SideProps {
  title: string;
  provision: VersionProvision;
  words: NonNullable<ProvisionDifferenceView["words"]>;
  side: "old" | "new";
  language: string;
}

function Side({ title, words, side, language }: SideProps) {
  return (
    <div>
      <h4>{title}</h4>
      <WordsShown words={words} side={side} language={language} />
    </div>
  );
}
