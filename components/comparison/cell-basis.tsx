import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { Moment } from "@/components/layout/moment";
import { PlainText } from "@/components/layout/plain-text";
import { Disclosure } from "@/components/ui/disclosure";
import type { ProvisionRef, ReplyView } from "@/domain/view/comparison";

/** The places in instruments held here on which an answer rests, each with its text where that is held. */
export function CellProvisions({ provisions }: { provisions: readonly ProvisionRef[] }) {
  const t = useTranslations("comparison.cell");
  if (provisions.length === 0) return null;
  return (
    <ul aria-label={t("provisions")} className="cell-provisions">
      {provisions.map(({ instrumentId, instrument, locator, provision }) => (
        <li key={`${instrumentId} ${locator}`}>
          <InstrumentName instrument={instrument} isShort />
          {locator && <span>, {locator}</span>}
          {provision && (provision.body || provision.summary || provision.heading) && (
            <Disclosure summary={provision.body ? t("provisionText") : t("provisionSummary")}>
              {provision.heading && (
                <strong className="block">
                  <PlainText language={provision.language}>{provision.heading}</PlainText>
                </strong>
              )}
              {provision.summary && <PlainText>{provision.summary}</PlainText>}
              {provision.body && <PlainText language={provision.language}>{provision.body}</PlainText>}
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the State itself says to an answer about it: beside the answer, never instead. */
export function CellReplies({ replies }: { replies: readonly ReplyView[] }) {
  const t = useTranslations("comparison.cell");
  return replies.map(({ id, text, recordedAt }) => (
    <figure key={id} className="cell-reply">
      <figcaption>
        {t("reply")}, <Moment value={recordedAt} />
      </figcaption>
      <blockquote>
        <PlainText>{text}</PlainText>
      </blockquote>
    </figure>
  ));
}
