import { useTranslations } from "next-intl";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { DatedLink } from "@/components/layout/dated-link";
import { LocalisedText } from "@/components/layout/localised-text";
import { PartialDay } from "@/components/layout/partial-day";
import { PlainText } from "@/components/layout/plain-text";
import { MeasureName } from "@/components/measure/measure-name";
import { ClaimGlyph, FindingGlyph, StepGlyph } from "@/components/measure/state-glyph";
import type { MoveView } from "@/domain/view/country";

interface Props {
  moves: readonly MoveView[];
  /** On a country's page the country is left out. */
  isInCountry?: boolean;
}

/** What happened, latest first, each with the day it happened. */
export function MoveList({ moves, isInCountry }: Props) {
  const t = useTranslations("country.moves");
  return (
    <ol>
      {moves.map((move) => (
        <li
          key={`${move.kind} ${move.id}`}
          className="grid gap-x-6 border-t border-rule py-3 first:border-t-0 first:pt-0 sm:grid-cols-[9.5rem_1fr]"
        >
          <div className="tabular text-sm leading-7 text-ink-soft">
            {move.happenedOn ? <PartialDay value={move.happenedOn} /> : t("dayUnknown")}
          </div>
          <div className="min-w-0 max-w-prose">
            <p className="flex items-center gap-2 font-semibold">
              <MoveGlyph move={move} />
              <span>
                <MoveWords move={move} />
              </span>
            </p>
            <p className="text-sm">
              {move.measure ? (
                <MeasureName measure={move.measure} nativeLanguage={move.country.nativeLanguage} />
              ) : (
                <InstrumentName instrument={move.instrument} nativeLanguage={move.country.nativeLanguage} />
              )}
            </p>
            {move.text && (
              <p className="text-sm text-ink-soft">
                <PlainText language={move.language}>{move.text}</PlainText>
              </p>
            )}
            {(!isInCountry || move.measure) && (
              <p className="flex flex-wrap gap-x-4 text-xs text-ink-soft">
                {!isInCountry && (
                  <DatedLink
                    href={`/countries/${move.country.code.toLowerCase()}`}
                    className="inline-block py-0.5 text-ink-soft"
                  >
                    <LocalisedText text={move.country.name} isUnmarked />
                  </DatedLink>
                )}
                {move.measure && (
                  <InstrumentName
                    instrument={move.instrument}
                    nativeLanguage={move.country.nativeLanguage}
                    isShort
                  />
                )}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function MoveGlyph({ move }: { move: MoveView }) {
  if (move.kind === "progress") return <ClaimGlyph claim={move.claim} />;
  if (move.kind === "finding") return <FindingGlyph finding={move.finding} />;
  return <StepGlyph />;
}

function MoveWords({ move }: { move: MoveView }) {
  const t = useTranslations("country.moves");
  const words = useTranslations("vocabulary");
  if (move.claim) return <>{t("claimed", { state: words(`claims.${move.claim}`) })}</>;
  if (move.finding) return <>{t("found", { state: words(`findings.${move.finding}`) })}</>;
  if (move.nationalName) return <PlainText>{move.nationalName}</PlainText>;
  return <>{move.stage ? words(`stages.${move.stage}`) : t("step")}</>;
}
