import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { LocalisedText } from "@/components/layout/localised-text";
import { PlainText } from "@/components/layout/plain-text";
import { MeasureName } from "@/components/measure/measure-name";
import { Cited } from "@/components/source/cited";
import { Link } from "@/components/ui/link";
import type { LinkView } from "@/domain/view/advice";

interface Props {
  links: readonly LinkView[];
  /** Whether each leads to the form that takes it back. */
  mayTakeBack?: boolean;
}

/** What answers a recommendation, how far, why, and whether a reviewer found it so. */
export function AnswerList({ links, mayTakeBack }: Props) {
  const t = useTranslations("recommendation");
  const words = useTranslations("vocabulary");
  if (links.length === 0) return <p className="max-w-prose text-ink-soft">{t("nothingLinked")}</p>;
  return (
    <ul className="max-w-[52rem] border-t border-rule">
      {links.map((link) => (
        <li key={link.id} className="border-b border-rule py-3">
          <div className="kicker">
            {words(`linkKinds.${link.kind}`)} · {words(`linkTargets.${link.target}`)}
          </div>
          {link.measure ? (
            <MeasureName measure={link.measure} />
          ) : link.criterion ? (
            <>
              {link.criterion.code} · <LocalisedText text={link.criterion.question} isUnmarked />
            </>
          ) : (
            link.instrument && <InstrumentName instrument={link.instrument} />
          )}
          {link.provision && (
            <div>{[link.provision.number, link.provision.heading].filter(Boolean).join(" · ")}</div>
          )}
          {link.measure && (
            <div className="text-sm text-ink-soft">
              {link.measure.finding ? words(`findings.${link.measure.finding}`) : t("notVerified")}
            </div>
          )}
          {link.rationale && (
            <div>
              <PlainText>{link.rationale}</PlainText>
            </div>
          )}
          <Cited citations={link.citations} confidence="reported" />
          {mayTakeBack && (
            <Link
              href={`/work/recommendations/${encodeURIComponent(link.recommendationId)}/links/${encodeURIComponent(link.id)}`}
              className="block py-1 text-sm"
            >
              {t("link.takeBack")}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
