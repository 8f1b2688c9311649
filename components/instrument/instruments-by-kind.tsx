import { useTranslations } from "next-intl";
import { PartialDay } from "@/components/layout/partial-day";
import type { InstrumentItem } from "@/domain/view/instrument";
import { instrumentKinds } from "@/domain/vocabulary";
import { InstrumentName } from "./instrument-name";
import { MeasuresBar } from "./instrument-table";

/** Instruments of one State under their kinds, each with its day and how far its measures have come. */
export function InstrumentsByKind({ instruments }: { instruments: readonly InstrumentItem[] }) {
  const t = useTranslations("instrument");
  const kinds = useTranslations("vocabulary.instrumentKinds");
  const stages = useTranslations("vocabulary.stages");
  const present = instrumentKinds.filter((kind) =>
    instruments.some((instrument) => instrument.kind === kind),
  );
  return (
    <div className="border-t border-rule">
      {present.map((kind) => (
        <section key={kind} className="grid gap-x-8 border-b border-rule py-4 lg:grid-cols-[14rem_1fr]">
          <h3 className="text-sm leading-7 font-semibold">{kinds(kind)}</h3>
          <ul className="space-y-4">
            {instruments
              .filter((instrument) => instrument.kind === kind)
              .map((instrument) => (
                <li key={instrument.id} className="grid gap-x-8 gap-y-1 sm:grid-cols-[1fr_10rem_9rem]">
                  <div className="max-w-prose">
                    <InstrumentName
                      instrument={instrument}
                      nativeLanguage={instrument.country.nativeLanguage}
                    />
                  </div>
                  <div className="text-sm leading-7">
                    <Day instrument={instrument} />
                    {instrument.stage && (
                      <span className="block text-xs text-ink-soft">{stages(instrument.stage)}</span>
                    )}
                  </div>
                  <div className="text-sm">
                    {instrument.tally.measureCount > 0 ? (
                      <MeasuresBar tally={instrument.tally} />
                    ) : (
                      <span className="text-xs leading-7 text-ink-soft">{t("noMeasures")}</span>
                    )}
                  </div>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Day({ instrument: { adoptedOn, signedOn, stageOn } }: { instrument: InstrumentItem }) {
  const t = useTranslations("instrument");
  const day = adoptedOn ?? signedOn ?? stageOn;
  return day ? <PartialDay value={day} /> : <span className="text-ink-soft">{t("dayUnknown")}</span>;
}
