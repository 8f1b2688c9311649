import { useLocale, useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { PlainText } from "@/components/layout/plain-text";
import { TypedAbsence } from "@/components/layout/typed-absence";
import { Cited } from "@/components/source/cited";
import { Disclosure } from "@/components/ui/disclosure";
import type { PlaceView } from "@/domain/view/topic";
import { languageName } from "@/lib/format/language-name";

/** One place under a topic: where it stands, what it says in each language held, and who says that it belongs here. */
export function PlaceEntry({ place, nativeLanguage }: { place: PlaceView; nativeLanguage: string | null }) {
  const t = useTranslations("library");
  const kinds = useTranslations("vocabulary.instrumentKinds");
  const stages = useTranslations("vocabulary.stages");
  const locale = useLocale();
  const { instrument, listed, locator, wordings, restsOn } = place;
  const number = listed?.number ?? locator;
  return (
    <div className="space-y-2">
      <div>
        <h4 className="text-base">
          {number ? <PlainText>{number}</PlainText> : t("whole")}
          {listed?.heading && (
            <>
              {": "}
              <PlainText>{listed.heading}</PlainText>
            </>
          )}
        </h4>
        <p className="text-sm">
          <InstrumentName instrument={instrument} nativeLanguage={nativeLanguage} />
          <span className="block text-xs text-ink-soft">
            {kinds(instrument.kind)}
            {" · "}
            {instrument.stage ? stages(instrument.stage) : t("noStage")}
          </span>
        </p>
      </div>
      {wordings.map((text) => (
        <div key={text.language} className="max-w-prose border-l-2 border-rule pl-3">
          <p className="kicker">
            {t(text.language === nativeLanguage ? "original" : "inLanguage", {
              language: languageName(text.language, locale),
            })}
          </p>
          {text.heading && (
            <p className="font-semibold">
              <PlainText language={text.language}>{text.heading}</PlainText>
            </p>
          )}
          <PlainText language={text.language}>{text.body}</PlainText>
        </div>
      ))}
      {wordings.length === 0 && (
        <div className="text-sm">
          {listed?.summary && (
            <p className="max-w-prose">
              <PlainText language="en">{listed.summary}</PlainText>
            </p>
          )}
          <p className="text-ink-soft">
            <TypedAbsence absence="not_researched" />
            {" · "}
            {listed?.summary ? t("onlySummary") : t("noText")}
          </p>
        </div>
      )}
      {restsOn.length === 0 ? (
        <p className="text-sm text-ink-soft">{t("byPerson")}</p>
      ) : (
        <Disclosure summary={t("why", { count: restsOn.length })}>
          <ul className="space-y-2 text-sm">
            {restsOn.map(({ criterionCode, confidence, rationale, citations }) => (
              <li key={criterionCode}>
                <span className="font-semibold">{criterionCode}</span>{" "}
                <PlainText language="en">{rationale}</PlainText>
                <div>
                  <Cited citations={citations} confidence={confidence === "text" ? "text" : "reported"} />
                </div>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
