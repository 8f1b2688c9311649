import type { ReactNode } from "react";
import { InstrumentName } from "@/components/instrument/instrument-name";
import { LocalisedText } from "@/components/layout/localised-text";
import { DueMark } from "@/components/measure/due-mark";
import { MeasureActions } from "@/components/measure/measure-actions";
import { MeasureName } from "@/components/measure/measure-name";
import type { Actor } from "@/domain/permissions";
import type { MeasureItem } from "@/domain/view/measure";

interface Props {
  actor: Actor;
  measures: readonly MeasureItem[];
  /** Why each is here, in place of its due day. */
  reasonOf?: (measure: MeasureItem) => ReactNode;
}

/** Measures that ask for something: why they are here, which they are, and the way to do it. */
export function MeasureList({ actor, measures, reasonOf }: Props) {
  return (
    <ol className="border-y border-rule">
      {measures.map((measure) => (
        <li
          key={measure.id}
          className="grid gap-x-8 gap-y-1 border-b border-rule py-3 last:border-b-0 md:grid-cols-[13rem_1fr]"
        >
          <div className="text-sm">{reasonOf?.(measure) ?? <DueMark due={measure} />}</div>
          <div className="min-w-0 max-w-prose">
            <MeasureName measure={measure} nativeLanguage={measure.country.nativeLanguage} />
            <p className="text-xs text-ink-soft">
              <LocalisedText text={measure.country.name} isUnmarked />
              {" · "}
              <InstrumentName
                instrument={measure.instrument}
                nativeLanguage={measure.country.nativeLanguage}
                isShort
              />
            </p>
            <div className="text-sm">
              <MeasureActions actor={actor} measure={measure} />
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
